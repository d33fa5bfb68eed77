using PilotReview.Core.Indicators;
using PilotReview.Core.Indicators.Starter;
using PilotReview.Core.Units;
using Xunit;

namespace PilotReview.Core.Tests.Indicators;

public sealed class StarterSetTests
{
    private static readonly StarterSet Set = StarterSet.Read();

    [Fact]
    public void Indicators_AreSoundAndWholeInBothLanguages()
    {
        var byCode = Set.Indicators.ToDictionary(indicator => indicator.Code);
        var scales = Set.Scales.Select(scale => scale.Version.ScaleCode).ToHashSet();
        Assert.InRange(Set.Indicators.Count, 20, 25);
        Assert.All(Set.Indicators, indicator =>
        {
            Assert.True(UnitCode.IsValid(indicator.Code));
            Assert.Empty(IndicatorRules.FaultsOf(indicator, byCode, scales, []));
            LocalText[] texts = [indicator.Name, indicator.ShortName, indicator.Definition, indicator.Source, indicator.Method, indicator.Responsible];
            Assert.All(texts, text => Assert.True(text.Vi.Length > 0 && text.En.Length > 0));
        });
    }

    [Fact]
    public void Ratios_SpellOutWhatTheyCountAndOfWhat() => Assert.All(
        Set.Indicators.Where(indicator => indicator.Kind is IndicatorKind.Proportion or IndicatorKind.Count),
        indicator => Assert.All(
            // a count over the branch itself has nothing to be counted of
            indicator.Kind == IndicatorKind.Count && indicator.DenominatorLabel.Vi.Length == 0 ? [indicator.NumeratorLabel] : (LocalText[])[indicator.NumeratorLabel, indicator.DenominatorLabel], label => Assert.True(label.Vi.Length > 0 && label.En.Length > 0, indicator.Code)));

    [Fact]
    public void Discipline_IsSensitive_AndMembersBalance()
    {
        Assert.Equal(["KL"], Set.Indicators.Where(indicator => indicator.IsSensitive).Select(indicator => indicator.Code));
        Assert.Equal("DV-DAU + DV-VAO - DV-RA", Assert.Single(Set.Indicators, indicator => indicator.Balance.Length > 0).Balance);
        Assert.True(Assert.Single(Set.Indicators, indicator => indicator.IsYesNo).Kind == IndicatorKind.Proportion);
    }

    [Fact]
    public void Scales_HaveNoGapAndNoOverlap_OfDaysOrOfMarks()
    {
        foreach (var family in Set.Scales.Select(scale => scale.Version).GroupBy(version => version.ScaleCode))
        {
            Assert.Empty(ScaleRules.OverlapsOf(family));
            Assert.Empty(ScaleRules.GapsOf(family));
        }

        Assert.All(Set.Scales, scale => Assert.Empty(ScaleRules.FaultsOf(scale.Version.Min, scale.Version.Max, [.. scale.Version.Levels.Select(level => level.Name)])));
        var graded = Set.Scales.Where(scale => scale.Bands.Count > 0).ToList();
        Assert.Equal(["cham-diem-12-hd", "cham-diem-42-hd", "xep-loai-366"], graded.Select(scale => scale.Version.Code));
        Assert.All(graded, scale => Assert.Empty(ScoreBands.FaultsOf(scale.Bands, scale.Version.Min ?? 0, scale.Version.Max ?? 100)));
    }

    [Theory]
    [InlineData("2018-07-31", null)]
    [InlineData("2018-08-01", "cham-diem-12-hd")]
    [InlineData("2025-10-31", "cham-diem-12-hd")]
    [InlineData("2025-11-01", "cham-diem-42-hd")]
    public void MeetingScale_OfADay(string day, string? code) => Assert.Equal(code, VersionOn("cham-diem", day));

    [Theory]
    [InlineData("2018-01-01", "xep-loai-132")]
    [InlineData("2022-12-31", "xep-loai-132")]
    [InlineData("2023-01-01", "xep-loai-124")]
    [InlineData("2025-01-01", "xep-loai-366")]
    public void Classification_OfADay(string day, string code) => Assert.Equal(code, VersionOn("xep-loai", day));

    [Fact]
    public void Basis_NamesTheGuidanceAndItsDay() => Assert.Contains(
        Set.Scales, scale => scale.Version.Code == "cham-diem-42-hd" && scale.Version.Basis.Vi.StartsWith("Hướng dẫn 42-HD/BTCTW ngày 28/10/2025", StringComparison.Ordinal));

    [Fact]
    public void WhatIsThereAlready_IsLeftOut()
    {
        var rest = Set.Without(["dsh", "KL"], ["xep-loai"]);
        Assert.Equal(Set.Indicators.Count - 2, rest.Indicators.Count);
        Assert.DoesNotContain(rest.Indicators, indicator => indicator.Code is "DSH" or "KL");
        Assert.DoesNotContain(rest.Scales, scale => scale.Version.ScaleCode == "xep-loai");
        Assert.NotSame(StarterSet.Read().Indicators[0], Set.Indicators[0]);
    }

    private static string? VersionOn(string family, string day) => Set.Scales.Select(scale => scale.Version)
        .SingleOrDefault(version => version.ScaleCode == family && version.IsInForceOn(DateOnly.Parse(day, null)))?.Code;
}
