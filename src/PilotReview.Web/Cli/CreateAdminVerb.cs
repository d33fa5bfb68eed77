using System.CommandLine;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Accounts;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Cli;

/// <summary><c>create-admin</c>: makes an administrator with a one-time password, which is printed once; or lets one in again with <c>--reset</c>.</summary>
public static class CreateAdminVerb
{
    private const string Verb = "create-admin";

    public static Command Create()
    {
        var user = new Option<string>("--user") { Description = VerbTexts.Say(nameof(CliText.AdminUser)), HelpName = "name", Required = true };
        var post = new Option<string?>("--post") { Description = VerbTexts.Say(nameof(CliText.AdminPost)), HelpName = "text" };
        var reset = new Option<bool>("--reset") { Description = VerbTexts.Say(nameof(CliText.AdminReset)) };
        var database = VerbOptions.Database();
        var json = VerbOptions.Json();
        var command = new Command(Verb, VerbTexts.Say(nameof(CliText.CreateAdmin))) { user, post, reset, database, json };
        command.Runs(async (call, token) =>
        {
            var name = AccountName.Normalize(call.Value(user));
            await using var services = new VerbServices(call.DatabaseFile(database));
            var answer = await services.UseAsync(scope => AnswerAsync(scope, name, call.Value(reset) ? null : call.Value(post) ?? StandardPost, token));
            return answer.Secret is { } secret ? Told(call, name, secret, call.Value(json)) : Refused(call, name, answer);
        });
        return command;
    }

    /// <summary>A post's name is data and stays Vietnamese in both languages.</summary>
    private static string StandardPost => AccessText.ResourceManager.GetString("DemoPost_Administrator", Formats.Vietnamese) ?? string.Empty;

    private static async Task<AccountAnswer> AnswerAsync(IServiceProvider services, string name, string? post, CancellationToken token)
    {
        await MigrateVerb.MigrateAsync(services, token);
        var administrators = services.GetRequiredService<AdministratorsService>();
        var author = VerbAuthor.Of(Verb);
        return post is null ? await administrators.ResetAsync(name, author, token) : await administrators.CreateAsync(name, post, author, token);
    }

    private static int Told(VerbCall call, string name, OneTimeSecret secret, bool asJson)
    {
        var until = secret.Until.ToLocalTime();
        return asJson
            ? call.Done(new { user = name, oneTimePassword = secret.Password, until = secret.Until })
            : call.Done(VerbTexts.Say(nameof(CliText.AdminMade), name, secret.Password, $"{Formats.Clock(until)} {Formats.Date(DateOnly.FromDateTime(until.DateTime))}"));
    }

    private static int Refused(VerbCall call, string name, AccountAnswer answer) => call.Refused(string.Join(
        Environment.NewLine,
        answer.Faults.Select(fault => fault == AccountFault.NameTaken
            ? VerbTexts.Say(nameof(CliText.AdminExists), name)
            : $"{name}: {BothLanguages.Say(AccountsText.ResourceManager, AccountFaultWords.KeyOf(fault), AccountFaultWords.ValuesOf(fault))}")));
}
