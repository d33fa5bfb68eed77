using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>Why figures that do not agree are left, as a form spells it.</summary>
/// <param name="Key">Which finding it is about.</param>
/// <param name="Basis">The figures that were shown.</param>
/// <param name="Note">What was typed.</param>
public sealed record ExplanationDraft(string Key, string Basis, string Note)
{
    public const string KeyField = "key";
    public const string BasisField = "basis";
    public const string NoteField = "note";

    public bool NamesNobody { get; init; }

    public static ExplanationDraft Of(PostedForm sent) => new(sent[KeyField], sent[BasisField], sent[NoteField]) { NamesNobody = sent.NamesNobody };
}
