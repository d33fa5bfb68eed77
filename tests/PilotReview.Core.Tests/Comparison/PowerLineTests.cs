using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Comparison;

/// <summary>What a review could show, told before it is held.</summary>
public sealed class PowerLineTests
{
    [Fact]
    public void Power_ChosenForMonthsNobodyWroteDown_NamesNoFirstVerdict()
    {
        var line = PowerLine.Of(ChangedDossiers.WithEnrolment(new DossierBuilder().Build(), null, null)).Single(item => item.Indicator.Code == DossierIndicators.Attendance);

        Assert.Equal((true, (Period?)null), (line.IsChoiceUndated, line.FirstVerdict));
    }

    [Fact]
    public void Power_ChosenForTooManyMonths_LacksWhatTheChoiceTakes()
    {
        // 24 months before, 13 of them led to the choice: 11 remain where 12 are needed
        var dossier = ChangedDossiers.WithEnrolment(new DossierBuilder().Build(), Period.Month(2017, 9), Period.Month(2018, 9));
        var line = PowerLine.Of(dossier).Single(item => item.Indicator.Code == DossierIndicators.Attendance);

        Assert.Equal((1, (Period?)null), (line.Forecast?.MissingBefore, line.FirstVerdict));
    }

    [Fact]
    public void Power_WithTooFewOfItsMonths_SaysHowManyAreLacking()
    {
        // every other month of two years: 12 of 24, and three quarters are needed
        var dossier = new DossierBuilder { Keep = observation => observation.Period.Start >= DossierUnits.Start || observation.Period.Index % 2 == 0 }.Build();
        var line = PowerLine.Of(dossier).Single(item => item.Indicator.Code == DossierIndicators.Fee);

        Assert.Equal((6, (Period?)null), (line.Forecast?.MissingBefore, line.FirstVerdict));
    }

    [Fact]
    public void Power_OfTooFewPeople_NamesNoFirstVerdict()
    {
        var line = PowerLine.Of(new DossierBuilder().Build()).Single(item => item.Indicator.Code == DossierIndicators.Small);

        Assert.Equal((true, 0, (Period?)null, (double?)null), (line.Forecast?.IsTooSmall, line.Forecast?.MissingBefore, line.FirstVerdict, line.Forecast?.Detectable));
    }

    [Fact]
    public void Power_BeforeAnyFigureAfter_TellsTheFirstVerdictAndTheSmallestChange()
    {
        var dossier = new DossierBuilder { Keep = observation => observation.Period.End < DossierUnits.Start }.Build();

        var line = PowerLine.Of(dossier).Single(item => item.Indicator.Code == DossierIndicators.Attendance);

        // three months settle in, then a year of figures is needed
        Assert.Equal(Period.Month(2019, 12), line.FirstVerdict);
        Assert.Equal((2, 0), (line.Forecast?.ComparisonUnits, line.Forecast?.MissingBefore));
        Assert.True(line.Forecast?.Detectable > 0);
        Assert.True(line.Forecast?.WithLongerBaseline < line.Forecast?.Detectable);
        Assert.True(line.Forecast?.WithMoreComparisons < line.Forecast?.Detectable);
    }

    [Fact]
    public void Power_WithoutABaseline_SaysHowManyPeriodsAreLacking()
    {
        var dossier = new DossierBuilder { Keep = observation => observation.Period.Start >= new DateOnly(2018, 1, 1) }.Build();

        var line = PowerLine.Of(dossier).Single(item => item.Indicator.Code == DossierIndicators.Fee);

        // nine months stand there; twelve are needed
        Assert.Null(line.FirstVerdict);
        Assert.Equal(3, line.Forecast?.MissingBefore);
    }
}
