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
public sealed record IssueDraft(string Number, string Date, string Signer, string Because, int Version, string Proposed)
{
    public const string NumberField = "number";
    public const string DateField = "date";
    public const string SignerField = "signer";
    public const string BecauseField = "because";
    public const string VersionField = "version";
    public const string ProposedField = "proposed";

    /// <summary>The number is the one that the form proposed: nobody chose it.</summary>
    public bool IsUntouched => DocumentNumber.Read(Number) is { } number && number == DocumentNumber.Read(Proposed);

    /// <summary>Numbers in the reason name no person.</summary>
    public bool NamesNobody { get; init; }

    /// <summary>What is shown again when the form is gone; the name is not.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines => [(DocumentsText.Number, Number), (DocumentsText.Date, Date), (DocumentsText.Because, Because)];

    public static IssueDraft Of(PostedForm sent) =>
        new(sent[NumberField], sent[DateField], sent[SignerField], sent[BecauseField], sent.Id(VersionField), sent[ProposedField]) { NamesNobody = sent.NamesNobody };
}
