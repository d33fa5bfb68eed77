using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>One point of an assessment as its reader may see it.</summary>
public sealed record PointView
{
    public required ReviewParagraph Paragraph { get; init; }

    /// <summary>What it says, to this reader: a drafted sentence with a figure that is withheld from him says what the phrase bank says to him.</summary>
    public required LocalText Text { get; init; }

    /// <summary>The finding that it tells; null for a written point, or when the review no longer has it.</summary>
    public Finding? Finding { get; init; }

    /// <summary>What it would say today, where that is something else and it can still be settled.</summary>
    public StaleSentence? Stale { get; init; }

    /// <summary>Some figure of it is withheld from this reader, and with it the old words.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Today's words for this reader.</summary>
    public LocalText NewWords { get; init; } = new(string.Empty);

    /// <summary>Place within the section, from 0.</summary>
    public int Place { get; init; }

    public bool IsLast { get; init; }

    /// <summary>What its text field is called, which tells it from the others: its place and its section. The browser names a new one by its section.</summary>
    public string Label => Paragraph.Id == 0 ? AssessmentText.Point : AssessmentText.PointLabel.With(Place + 1, Section);

    private string Section => Words.Of(Paragraph.Section, CultureInfo.CurrentUICulture);

    /// <summary>What a button of it is called: the words on the button, then the point.</summary>
    public string Of(string words) =>
        AssessmentText.OfPoint.With(words, Paragraph.Id == 0 ? AssessmentText.PointNew : AssessmentText.PointName.With(Place + 1, Section));
}

/// <summary>All that the page of an assessment shows.</summary>
public sealed record AssessmentView
{
    public required AssessmentDesk Desk { get; init; }

    /// <summary>The evaluated review as this reader may see it; null for the review as a whole.</summary>
    public OpenedReview? Opened { get; init; }

    public required IReadOnlyList<PointView> Points { get; init; }

    /// <summary>Findings of the unit that no point tells yet.</summary>
    public int Undrafted { get; init; }

    /// <summary>The figures are made up.</summary>
    public bool IsSample { get; init; }

    /// <summary>Posts by account.</summary>
    public required IReadOnlyDictionary<int, string> Posts { get; init; }

    /// <summary>None for a unit that came into the reader's subtree after the figures were frozen: who sees these follows the organisation of then.</summary>
    public IReadOnlyList<Finding> Findings => Opened is { } opened && opened.Enrolments.FirstOrDefault(one => one.Id == Desk.EnrolmentId) is { } enrolment
        ? opened.FindingsOf(enrolment)
        : [];

    public SectionBalance Balance => SectionBalance.Of(Points.Select(point => (point.Paragraph.Section, point.Text.Vi)));

    public int StaleCount => Points.Count(point => point.Stale is not null);

    public IReadOnlyList<DocumentedFact> Facts => [.. Desk.Work.Facts.Where(fact => fact.EnrolmentId == Desk.EnrolmentId)];

    public IReadOnlyList<ModelCost> Costs => [.. Desk.Work.Costs.Where(cost => cost.EnrolmentId == Desk.EnrolmentId)];

    public IReadOnlyList<SurveyQuestion> Surveys => [.. Desk.Work.Surveys.Where(question => question.EnrolmentId == Desk.EnrolmentId)];

    public IReadOnlyList<PointView> PointsOf(NarrativeSection section) => [.. Points.Where(point => point.Paragraph.Section == section)];

    /// <summary>A post as it stands within a sentence.</summary>
    public string PostOf(int? account) => account is { } id ? Posts.GetValueOrDefault(id, AssessmentText.SomebodyInside) : AssessmentText.SomebodyInside;

    /// <summary>Whether a form stands on the page. One that was sent and does not stand there any more is told, and changes nothing.</summary>
    public bool Draws(string form) => form switch
    {
        AssessmentForms.Draft => Desk is { MayWrite: true, Enrolment: not null },
        AssessmentForms.Point => Desk.MayRenew,
        AssessmentForms.Send => Desk.MaySend,
        AssessmentForms.Return => Desk.MayReturn,
        AssessmentForms.Opinion => Desk.MayAppraise,
        _ => Desk.MayWrite,
    };
}
