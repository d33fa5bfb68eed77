using PilotReview.Core;
using PilotReview.Core.Documents;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Documents;

/// <summary>Why a document is not issued, in the words of the office, and beside which field it is said.</summary>
public static class IssueWords
{
    /// <summary>What stands in the way.</summary>
    public static string Hindrance(IssueFault fault) => DocumentsText.ResourceManager.GetString($"Hindrance_{fault}") ?? fault.ToString();

    /// <summary>What would be recorded, to be read before it is.</summary>
    public static string Told(IssueDraft draft, IssueView view) => DocumentsText.ReadAgain.With(
        DocumentNumber.Write(draft.NumberIn(view.Book) ?? 0, view.Desk.Review.Letterhead.Symbol), view.Book.Day is { } day ? Formats.Date(day) : string.Empty, view.Book.Term, draft.Signer.Trim());

    public static FieldProblem Problem(IssueProblem problem, IssueBook book) => new(FieldOf(problem.Fault), problem.Fault switch
    {
        IssueFault.DateMissing => FormsText.ProblemRequired.With(DocumentsText.Date),
        IssueFault.DateInFuture => DocumentsText.DateInFuture,
        IssueFault.DateBeforeConclusion => DocumentsText.DateBeforeConclusion.With(book.Review.Conclusion is { } conclusion ? Formats.Date(conclusion.Date) : string.Empty),
        IssueFault.DateBeforeEarlier => DocumentsText.DateBeforeEarlier.With(book.Replaced is { } before ? Formats.Date(before.Date) : string.Empty, book.Replaced?.Code ?? string.Empty),
        IssueFault.TermMissing => DocumentsText.TermMissing.With(book.Day is { } day ? Formats.Date(day) : string.Empty),
        IssueFault.NumberMissing => DocumentsText.NumberMissing.With(DocumentNumber.Lowest, DocumentNumber.Highest),
        IssueFault.NumberTaken => problem.Other is { } other
            ? DocumentsText.NumberTaken.With(other.Cited, other.Term, other.Code, Formats.Date(other.Date), DocumentNumber.Write(book.NextNumber)) : string.Empty,
        IssueFault.SignerMissing => FormsText.ProblemRequired.With(DocumentsText.Signer),
        IssueFault.SignerNoName => DocumentsText.SignerNoName.With(IssueRules.ShortestSigner, IssueRules.LongestSigner),
        IssueFault.ReasonMissing => DocumentsText.BecauseShort,
        IssueFault.ChangedMeanwhile => DocumentsText.ChangedMeanwhile,
        _ => Hindrance(problem.Fault),
    });

    private static string FieldOf(IssueFault fault) => fault switch
    {
        IssueFault.DateMissing or IssueFault.DateInFuture or IssueFault.DateBeforeConclusion or IssueFault.DateBeforeEarlier or IssueFault.TermMissing => IssueDraft.DateField,
        IssueFault.NumberMissing or IssueFault.NumberTaken => IssueDraft.NumberField,
        IssueFault.SignerMissing or IssueFault.SignerNoName => IssueDraft.SignerField,
        IssueFault.ReasonMissing => IssueDraft.BecauseField,
        _ => string.Empty,
    };
}
