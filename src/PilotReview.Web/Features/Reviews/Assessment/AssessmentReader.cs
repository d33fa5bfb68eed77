using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>Opens the assessment of one unit, or of the review as a whole, for a reader. Whether a sentence is still borne out is judged by what everybody may read, as it was drafted; what it says
/// is shown without what this reader may not see.</summary>
public sealed class AssessmentReader(IDbContextFactory<AppDb> databases)
{
    public async Task<AssessmentView?> OpenAsync(Actor actor, string code, string? unit, CultureInfo culture, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        if (await ReviewDesk.OpenAsync(db, code, actor, token) is not { } opened || AssessmentDesk.Of(opened, unit) is not { } desk)
        {
            return null;
        }

        var paragraphs = desk.Work.ParagraphsOf(desk.EnrolmentId);
        var posts = await AccountPosts.ReadAsync(
            db, [.. paragraphs.Select(paragraph => paragraph.AccountId), .. desk.Review.Units.Select(known => known.AccountId)], culture, token);
        var isSample = await SampleScenarioQuery.LoadAsync(db, token) is not null;
        if (desk.Enrolment is null || await ReviewDossierQuery.LoadAsync(db, code, token) is not { } dossier)
        {
            return new AssessmentView { Desk = desk, Points = Placed(paragraphs.Select(paragraph => new PointView { Paragraph = paragraph, Text = paragraph.Text })), Posts = posts, IsSample = isSample };
        }

        var whole = new ReviewEvaluation(dossier);
        var told = await PublicEvaluation.OfAsync(db, whole, token);
        var masks = await DisclosureQuery.OfReviewAsync(db, actor, dossier, token);
        var shown = whole.ShownTo(masks);
        var review = new OpenedReview(shown, actor);
        return new AssessmentView
        {
            Desk = desk,
            Opened = review,
            Points = Placed(paragraphs.Select(paragraph => PointOf(paragraph, desk, (told, review), masks))),
            Undrafted = told.Findings.Count(finding => finding.Enrolment.Id == desk.EnrolmentId && paragraphs.All(paragraph => paragraph.IndicatorCode != finding.Indicator.Code)),
            Posts = posts,
            IsSample = isSample,
        };
    }

    private static PointView PointOf(ReviewParagraph paragraph, AssessmentDesk desk, (ReviewEvaluation Whole, OpenedReview Opened) review, DisclosureMasks masks)
    {
        if (!paragraph.IsDrafted || desk.Enrolment is not { } enrolment)
        {
            return new PointView { Paragraph = paragraph, Text = paragraph.Text };
        }

        // what was frozen is not altered any more, whatever the figures of today say
        var stale = desk.Review.IsFrozen ? null : DraftedSentences.StaleOf(paragraph, review.Whole);
        if (DraftedSentences.FindingOf(paragraph, review.Whole) is not { } finding || review.Opened.Find(finding.Unit.Code, finding.Indicator.Code) is not { } own)
        {
            return new PointView { Paragraph = paragraph, Text = paragraph.Text, Stale = stale };
        }

        var today = DraftedSentences.Words(finding, review.Whole.Dossier);
        var words = DraftedSentences.Words(own, review.Opened.Dossier);
        var isWithheld = masks.Any(key => key.IndicatorId == finding.Indicator.Id) || (review.Opened.HidesComparisons(enrolment) && words != today);
        return new PointView
        {
            Paragraph = paragraph, Text = isWithheld ? words : paragraph.Text, Finding = own, Stale = stale, IsWithheld = isWithheld, NewWords = isWithheld ? words : stale?.Words ?? today,
        };
    }

    private static IReadOnlyList<PointView> Placed(IEnumerable<PointView> points) =>
    [
        .. points.GroupBy(point => point.Paragraph.Section).SelectMany(section =>
        {
            var all = section.ToList();
            return all.Select((point, at) => point with { Place = at, IsLast = at == all.Count - 1 });
        }),
    ];
}
