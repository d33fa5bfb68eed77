using System.Globalization;
using PilotReview.Core.Import;
using PilotReview.Core.Units;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Edit;

/// <summary>The four numbers of members as they were typed.</summary>
/// <param name="Prefix">What the names of the fields begin with; several units may stand in one form.</param>
public sealed record MemberDraft(string Prefix, string Official, string Probationary, string Exempt, string Away)
{
    public const string OfficialField = "official";
    public const string ProbationaryField = "probationary";
    public const string ExemptField = "exempt";
    public const string AwayField = "away";

    /// <summary>More than the largest body has; a slip of the finger is longer.</summary>
    public const int Most = 100_000;

    public static MemberDraft Of(PostedForm sent, string prefix = "") =>
        new(prefix, sent[prefix + OfficialField], sent[prefix + ProbationaryField], sent[prefix + ExemptField], sent[prefix + AwayField]);

    public MemberCounts Read(FormReader form)
    {
        var counts = new MemberCounts(
            Count(form, Prefix + OfficialField, UnitsText.Official, Official),
            Count(form, Prefix + ProbationaryField, UnitsText.Probationary, Probationary),
            Count(form, Prefix + ExemptField, UnitsText.Exempt, Exempt),
            Count(form, Prefix + AwayField, UnitsText.Away, Away));
        if (form.IsClean && counts.IsOverfull)
        {
            form.Add(Prefix + ExemptField, UnitsText.ProblemOverfull.With(counts.Total ?? 0, (counts.Exempt ?? 0) + (counts.Away ?? 0)));
        }

        return counts;
    }

    /// <summary>A whole number of people; null when nothing was typed.</summary>
    public static int? Count(FormReader form, string field, string label, string text)
    {
        var typed = text.Trim();
        if (typed.Length == 0)
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Most)
        {
            return count;
        }

        form.Add(field, UnitsText.ProblemNotWhole.With(label, ImportValue.Quote(text)));
        return null;
    }
}
