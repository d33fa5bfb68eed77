using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Documents;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Documents;

/// <summary>Number, day and signer of a document, what will be written, and what stands in the way.</summary>
public sealed partial class IssuePage
{
    public const string IssueForm = "issue";

    private IssueView? _view;

    [Inject]
    public required IssueService Issues { get; init; }

    [Parameter]
    public string Code { get; set; } = string.Empty;

    protected override Permission WritePermission => Permission.IssueDocuments;

    protected override async Task LoadAsync(CancellationToken token)
    {
        // the day that was typed decides which term's numbers are proposed
        _view = await Issues.FindAsync(Actor, Code, Sent.Is(IssueForm) ? FormReader.ReadDay(IssueDraft.Of(Sent).Date) : null, token);
        if (_view is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>Nothing is wrong: what would be issued is read once more.</summary>
    private bool IsTold => Problems is [{ Text: var text }] && _view is { } view && text == IssueWords.Told(IssueDraft.Of(Sent), view);

    /// <summary>What was typed; a proposal that nobody touched follows the chosen day.</summary>
    private string NumberShown(IssueView view)
    {
        var proposal = DocumentNumber.Write(view.Book.ProposedNumber);
        return Sent.Is(IssueForm) && IssueDraft.Of(Sent).IsUntouched ? proposal : Sent.Shown(IssueForm, IssueDraft.NumberField, proposal);
    }

    private static string NumberHint(IssueView view)
    {
        var next = view.Book.Term.Length == 0 ? DocumentsText.NumberHintNoTerm : DocumentsText.NumberHint.With(DocumentNumber.Write(view.Book.NextNumber), view.Desk.Review.Letterhead.Symbol, view.Book.Term);
        return view.Book.Replaced is null ? next : $"{DocumentsText.NumberHintAgain} {next}";
    }

    private static string DateHint(IssueView view) =>
        view.Desk.Review.Conclusion is { } conclusion ? DocumentsText.DateHint.With(Formats.Date(conclusion.Date)) : DocumentsText.DateHintNoConclusion;

    /// <summary>T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ.</summary>
    private static string Signs(IssueView view)
    {
        var head = view.Desk.Review.Letterhead;
        return string.Join(", ", new[] { head.Authority, head.Office }.Where(part => part.Length > 0));
    }

    private async Task IssueAsync()
    {
        var draft = IssueDraft.Of(Sent);
        await FinishAsync(await Issues.IssueAsync(Writer, Code, draft, Http.RequestAborted), Urls.Document(IssuedDocument.CodeOf(Code, draft.Version)), IssueForm);
    }
}
