using System.CommandLine;

namespace PilotReview.Web.Cli;

/// <summary>The options that verbs share.</summary>
public static class VerbOptions
{
    public static Option<string?> Database() => new(WebApp.DatabaseOption)
    {
        Description = VerbTexts.Say(nameof(CliText.Database)),
        HelpName = "file",
    };

    public static Option<bool> Json() => new("--json") { Description = VerbTexts.Say(nameof(CliText.Json)) };

    public static Option<string> Review(bool isRequired = true) => new("--review")
    {
        Description = VerbTexts.Say(nameof(CliText.ReviewCode)),
        HelpName = "code",
        Required = isRequired,
    };
}
