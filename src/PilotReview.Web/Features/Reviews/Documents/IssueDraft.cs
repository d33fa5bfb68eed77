using PilotReview.Core.Documents;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Documents;

/// <summary>The form of issuing as it was typed.</summary>
/// <param name="Number">The number.</param>
/// <param name="Date">The day of issue.</param>
/// <param name="Signer">Who signs: printed, and kept nowhere.</param>
/// <param name="Because">Why it is issued again.</param>
/// <param name="Version">The version that the form was drawn for.</param>
/// <param name="Proposed">The number that the form proposed.</param>
/// <param name="Seen">What the page told would be issued; empty while it told nothing.</param>
public sealed record IssueDraft(string Number, string Date, string Signer, string Because, int Version, string Proposed, string Seen)
{
    public const string NumberField = "number";
    public const string DateField = "date";
    public const string SignerField = "signer";
    public const string BecauseField = "because";
    public const string VersionField = "version";
    public const string ProposedField = "proposed";
    public const string SeenField = "seen";

    /// <summary>The number is the one that the form proposed: nobody chose it.</summary>
    public bool IsUntouched => DocumentNumber.Read(Number) is { } number && number == DocumentNumber.Read(Proposed);

    /// <summary>The number that is meant: what was typed; a proposal that nobody touched follows the term of the chosen day. Null when none can be read.</summary>
    public int? NumberIn(IssueBook book) => IsUntouched ? book.ProposedNumber : DocumentNumber.Read(Number);

    /// <summary>What would be recorded: what is issued cannot be taken back, so it is told once before it is done.</summary>
    public string ToldOf(IssueBook book) => FormattableString.Invariant($"{Version}|{NumberIn(book)}|{FormReader.ReadDay(Date):yyyy-MM-dd}|{book.Term}|{Signer.Trim()}");

    /// <summary>Numbers in the reason name no person.</summary>
    public bool NamesNobody { get; init; }

    /// <summary>What is shown again when the form is gone; the name is not.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines => [(DocumentsText.Number, Number), (DocumentsText.Date, Date), (DocumentsText.Because, Because)];

    public static IssueDraft Of(PostedForm sent) =>
        new(sent[NumberField], sent[DateField], sent[SignerField], sent[BecauseField], sent.Id(VersionField), sent[ProposedField], sent[SeenField]) { NamesNobody = sent.NamesNobody };
}
