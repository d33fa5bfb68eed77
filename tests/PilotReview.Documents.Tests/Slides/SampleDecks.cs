using System.Globalization;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Slides;
using PilotReview.Testing;

namespace PilotReview.Documents.Tests.Slides;

/// <summary>Decks of the small made-up review: as it is, with what people wrote, with little or nothing in it, and with many units.</summary>
internal static class SampleDecks
{
    public const string LongReason = "Sinh hoạt đông đủ hơn, nội dung sát với khu dân cư, cấp ủy viên nắm chắc đảng viên, tuy còn thiếu chỗ sinh hoạt và công sức của cấp ủy viên tăng";

    public static DossierBuilder Concluded { get; } = new() { State = ReviewState.Published, HasConclusion = true };

    public static SlideDeck Of(ReviewEvaluation evaluation, CultureInfo culture, bool hasWork = true) =>
        ReviewSlides.Build(evaluation, culture, hasWork ? Work(evaluation.Dossier.Review) : null);

    /// <summary>The same unit enrolled again and again.</summary>
    public static ReviewEvaluation Many(int units)
    {
        var dossier = new DossierBuilder().Build();
        var (pilot, first) = (dossier.Pilot, dossier.Pilot.Enrolments[0]);
        return new ReviewEvaluation(dossier with
        {
            Pilot = new Pilot
            {
                Id = pilot.Id, Code = pilot.Code, Name = pilot.Name, Model = pilot.Model, Question = pilot.Question, Start = pilot.Start, Yardstick = pilot.Yardstick,
                Enrolments =
                [
                    .. Enumerable.Range(1, units).Select(id => new Enrolment
                    {
                        Id = id, PilotId = first.PilotId, UnitId = first.UnitId, EventId = first.EventId, ChoiceReason = first.ChoiceReason, ChosenFrom = first.ChosenFrom, ChosenTo = first.ChosenTo, ChosenIndicators = first.ChosenIndicators, Note = first.Note, RecordedOn = first.RecordedOn,
                        ComparisonUnits = first.ComparisonUnits,
                    }),
                ],
            },
        });
    }

    private static ReviewWork Work(Review review) => new()
    {
        Review = review,
        Steps = [],
        Paragraphs = [],
        Facts = [],
        Surveys = [],
        Comments = [],
        Orders = [],
        Costs =
        [
            new ModelCost { ReviewId = 1, EnrolmentId = 1, Kind = CostKind.Posts, Before = 5, After = 17, Source = "Quyết định 112" },
            new ModelCost { ReviewId = 1, EnrolmentId = 1, Kind = CostKind.Allowance, Before = 4_000_000, After = 12_500_000, Source = "Sổ chi" },
        ],
        Committees =
        [
            .. DossierUnits.Branches.Select((unit, at) => new ReviewCommittee { UnitId = unit, Kind = (RecommendationKind)(1 + (at % 3)), Reason = LongReason }),
            new ReviewCommittee { UnitId = DossierUnits.OtherWard },
        ],
        Acts = review.Conclusion is { } conclusion
            ?
            [
                new ConclusionAct
                {
                    Act = 1, Content = conclusion, SnapshotHash = "00", RecordedAt = DateTimeOffset.UnixEpoch,
                    Decisions = [new ConclusionDecision { Id = 1, EnrolmentId = 1, Option = ConclusionOption.Keep, For = 13, Against = 1, Abstained = 1 }],
                },
            ]
            : [],
    };
}
