using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.ControlCharts;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Quality;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using Xunit;

namespace PilotReview.Core.Tests.Wording;

public sealed class WordsTests
{
    [Fact]
    public void EveryMember_HasItsOwnWordInBothLanguages()
    {
        Check<Role>();
        Check<ReviewState>();
        Check<ObservationState>();
        Check<ObservationSource>();
        Check<Gap>();
        Check<Side>();
        Check<ComparisonStatus>();
        Check<UnitEventKind>();
        Check<ChoiceReason>();
        Check<IndicatorKind>();
        Check<Direction>();
        Check<Aggregation>();
        Check<PeriodKind>();
        Check<IntervalMethod>();
        Check<VerdictKind>();
        Check<CheckState>();
        Check<QualityGrade>();
        Check<ChartRules>();
        Check<VariationIcon>();
        Check<AssuranceIcon>();
        Check<StepIcon>();
    }

    [Fact]
    public void KnownLane_HasAName() => Assert.Equal("Tết", Words.Lane("tet", Formats.Vietnamese));

    [Fact]
    public void UnknownLane_KeepsItsCode() => Assert.Equal("flood", Words.Lane("flood", Formats.English));

    private static void Check<T>()
        where T : struct, Enum
    {
        foreach (var culture in new[] { Formats.Vietnamese, Formats.English })
        {
            var words = Enum.GetValues<T>().Select(member => Words.Of(member, culture)).ToList();
            Assert.Equal(words.Count, words.Distinct().Count());
            Assert.DoesNotContain(string.Empty, words);
        }
    }
}
