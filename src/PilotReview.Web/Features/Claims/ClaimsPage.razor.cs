using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Documents.Texts;
using PilotReview.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace PilotReview.Web.Features.Claims;

/// <summary>Checks the figures of a text. The page holds the text and all that was said about it; the server keeps nothing.</summary>
public sealed partial class ClaimsPage
{
    public const string CheckForm = "check";
    public const string FormId = "claims-form";

    private ClaimsView? _view;
    private TextProblem? _refusal;
    private string _typed = string.Empty;

    [Inject]
    public required ClaimsDesk Desk { get; init; }

    protected override Permission WritePermission => Permission.CheckClaims;

    protected override Task LoadAsync(CancellationToken token) => Task.CompletedTask;

    private static string CrumbText(ClaimsView view) => ClaimsText.Crumb.With(
        view.Name.Length > 0 ? view.Name : ClaimsText.Pasted, Formats.Clock(view.At), Formats.Date(DateOnly.FromDateTime(view.At.DateTime)));

    private async Task CheckAsync()
    {
        var (form, token) = (ClaimsForm.Of(Sent), Http.RequestAborted);
        var file = Http.Request.Form.Files.GetFile(ClaimsForm.FileField);
        if (file is { Length: > 0 } && form.Act != ClaimsForm.ExampleAct)
        {
            await using var content = file.OpenReadStream();
            Show(await Desk.ReadAsync(Actor, content, file.FileName, form.Text, token));
            return;
        }

        Show(await Desk.AnswerAsync(Actor, form, token));
    }

    private void Show(ClaimsAnswer answer) => (_view, _refusal, _typed) = (answer.View, answer.Refusal, answer.Typed);
}
