using System.Globalization;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Recommendations;

/// <summary>A recommendation as a form spells it.</summary>
/// <param name="UnitId">The unit of the committee.</param>
/// <param name="Version">Version of the answer that the form was drawn with.</param>
/// <param name="KindText">The recommendation by its name.</param>
/// <param name="Reason">Why.</param>
/// <param name="Paper">The paper it came with, where somebody answers for a committee.</param>
/// <param name="NamesNobody">Numbers in it name no person.</param>
public sealed record RecommendationDraft(int UnitId, int Version, string KindText, string Reason, string Paper, bool NamesNobody)
{
    public const string CommitteeField = "committee";
    public const string VersionField = "version";
    public const string KindField = "kind";
    public const string ReasonField = "reason";
    public const string PaperField = "paper";

    public RecommendationKind? Kind => Enum.TryParse<RecommendationKind>(KindText, out var kind) && Enum.IsDefined(kind) ? kind : null;

    /// <summary>What was typed, with the names of the fields.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines =>
    [
        (RecommendationsText.Paper, Paper), (RecommendationsText.Kind, Kind is { } kind ? Words.Of(kind, CultureInfo.CurrentUICulture) : string.Empty), (RecommendationsText.Reason, Reason),
    ];

    public static RecommendationDraft Of(PostedForm sent) => new(
        sent.Id(CommitteeField), sent.Id(VersionField), sent[KindField], sent[ReasonField], sent[PaperField], sent.NamesNobody);

    /// <summary>What may be stored; what is wrong goes to the reader.</summary>
    public RecommendationDraft Read(FormReader form, bool needsPaper)
    {
        if (Kind is null)
        {
            form.Add(KindField, RecommendationsText.KindMissing);
        }

        var clean = this with
        {
            Reason = form.Passage(ReasonField, RecommendationsText.Reason, Reason, ReviewCommittee.LongestReason, Kind is not (null or RecommendationKind.NoOpinion)),
            Paper = needsPaper ? form.Text(PaperField, RecommendationsText.Paper, Paper, ReviewCommittee.LongestPaper) : string.Empty,
        };
        form.AskAboutPersons(NamesNobody, (ReasonField, clean.Reason), (PaperField, clean.Paper));
        return clean;
    }

    /// <summary>Whether the answer that is stored says the same.</summary>
    public bool IsSaidBy(ReviewCommittee committee) => committee.Kind == Kind && committee.Reason == Reason && committee.Paper == Paper;
}
