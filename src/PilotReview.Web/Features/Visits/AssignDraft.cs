using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Visits;

/// <summary>What the form of assigning says: a post, a month, branches by their codes.</summary>
public sealed record AssignDraft(string Post, string Month, IReadOnlyList<string> Units)
{
    public const string PostField = "post";
    public const string MonthField = "for-month";
    public const string UnitsField = "branches";
    public const string FromField = "from-month";

    public bool NamesNobody { get; init; }

    public static AssignDraft Of(PostedForm sent) => new(sent[PostField], sent[MonthField], sent.All(UnitsField)) { NamesNobody = sent.NamesNobody };
}
