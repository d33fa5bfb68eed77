using PilotReview.Web.Access;

namespace PilotReview.Web.Cli;

/// <summary>What the terminal says once the program serves: where it is, and how to sign in.</summary>
public static class ServeNotice
{
    public static async Task WriteAsync(WebApplication app, TextWriter output, CancellationToken token)
    {
        foreach (var url in app.Urls)
        {
            await output.WriteLineAsync(VerbTexts.Say(nameof(CliText.Listening), url));
        }

        var isDemoOpen = await app.Services.GetRequiredService<DemoDoor>().IsOpenAsync(token);
        await output.WriteLineAsync(VerbTexts.Say(isDemoOpen ? nameof(CliText.DemoOpen) : nameof(CliText.PasswordNeeded)));
        await output.WriteLineAsync(VerbTexts.Say(nameof(CliText.StopHint)));
    }
}
