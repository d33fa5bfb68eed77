using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using Xunit;

namespace PilotReview.Core.Tests.Reviews;

public sealed class EvidenceBesideTests
{
    [Theory]
    [InlineData(RecommendationKind.Keep, 1, 2, EvidenceStance.Opposite)]
    [InlineData(RecommendationKind.Widen, 0, 1, EvidenceStance.Opposite)]
    [InlineData(RecommendationKind.Keep, 2, 2, EvidenceStance.NotOpposite)]
    [InlineData(RecommendationKind.Widen, 3, 1, EvidenceStance.NotOpposite)]
    [InlineData(RecommendationKind.Dissolve, 2, 1, EvidenceStance.Opposite)]
    [InlineData(RecommendationKind.Dissolve, 1, 1, EvidenceStance.NotOpposite)]
    [InlineData(RecommendationKind.Adjust, 0, 4, EvidenceStance.NotOpposite)]
    [InlineData(RecommendationKind.MoreTime, 4, 0, EvidenceStance.NotOpposite)]
    [InlineData(RecommendationKind.NoOpinion, 0, 4, EvidenceStance.NotOpposite)]
    [InlineData(null, 0, 4, EvidenceStance.NotOpposite)]
    [InlineData(RecommendationKind.Keep, 0, 0, EvidenceStance.NothingClear)]
    public void Recommendation_IsHeldAgainstTheVerdicts(RecommendationKind? kind, int improved, int worsened, EvidenceStance expected) =>
        Assert.Equal(expected, Of(1, improved, worsened).Beside(kind));

    [Fact]
    public void WithoutAUnit_NothingIsSaidOfTheFigures() => Assert.Equal(EvidenceStance.NoUnits, Of(0, 0, 0).Beside(RecommendationKind.Dissolve));

    [Fact]
    public void Counts_StandInTheOrderOfTheList_WithoutThoseOfNobody() => Assert.Equal(
        [(VerdictKind.Improved, 1), (VerdictKind.NotEnoughData, 2)],
        EvidenceBeside.Of(1, [VerdictKind.NotEnoughData, VerdictKind.Improved, VerdictKind.NotEnoughData]).Lines);

    private static EvidenceBeside Of(int units, int improved, int worsened) => EvidenceBeside.Of(
        units, [VerdictKind.NoClearChange, .. Enumerable.Repeat(VerdictKind.Improved, improved), .. Enumerable.Repeat(VerdictKind.Worsened, worsened)]);
}
