using PilotReview.Core.Observations;
using Xunit;

namespace PilotReview.Documents.Tests.Samples;

/// <summary>Every figure is possible, and the series hold what the sample is there to show.</summary>
public sealed class CaoLanhFiguresTests
{
    private static readonly SampleWorkbook Workbook = SampleWorkbook.Committed;
    private static readonly string[] QuarterAfter = [.. Enumerable.Range(1, 5).Select(number => $"P1-K1-BP.{number}")];
    private static readonly string[] SchoolAfter = [.. Enumerable.Range(1, 3).Select(number => $"KTH-NTL-BP.{number}")];
    private static readonly string[] Residential = [.. Enumerable.Range(1, 12).Select(number => $"MH-{number:00}")];

    [Fact]
    public void Numerators_LieWithinTheirDenominators()
    {
        var proportions = Workbook["indicators"].Where(row => row.Text("kind") == "proportion").Select(row => row.Text("code")).ToHashSet();

        Assert.All(
            Workbook["observations"].Where(row => proportions.Contains(row.Text("indicator"))),
            row => Assert.InRange(row.Number("numerator"), 0, row.Number("denominator")));
        Assert.All(
            Workbook["observations"].Where(row => row.Has("numerator")),
            row => Assert.True(row.Number("denominator") >= 1 && double.IsInteger(row.Number("numerator"))));
    }

    [Fact]
    public void Figures_StandOncePerUnitIndicatorPeriod()
    {
        var keys = Workbook["observations"].Select(row => (row.Text("unit"), row.Text("indicator"), row.Period)).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void Figures_BelongToUnitsThatExistThen()
    {
        var lives = Workbook["units"].ToLookup(row => row.Text("code"));
        foreach (var row in Workbook["observations"])
        {
            var unit = lives[row.Text("unit")].ToList();
            Assert.True(unit.Min(version => version.Date("from")) <= row.Period.End, row.Text("unit"));
            Assert.True(!unit[^1].Has("to") || row.Period.Start <= unit[^1].Date("to"), row.Text("unit"));
        }
    }

    [Fact]
    public void Periods_AreOfTheKindOfTheirIndicator()
    {
        var kinds = Workbook["indicators"].ToDictionary(row => row.Text("code"), row => row.Text("period"));

        Assert.All(
            Workbook["observations"],
            row => Assert.Equal(kinds[row.Text("indicator")], row.Period.Kind.ToString(), ignoreCase: true));
    }

    [Fact]
    public void Values_LieOnTheScaleOfTheirTime()
    {
        foreach (var row in Workbook["observations"].Where(row => row.Text("indicator") is "DCL" or "XL" or "CSVC"))
        {
            var family = Workbook["indicators"].Single(indicator => indicator.Text("code") == row.Text("indicator")).Text("scale");
            var scale = Workbook["scales"].Single(version => version.Text("scale") == family
                && version.Date("from") <= row.Period.Start && (!version.Has("to") || row.Period.Start <= version.Date("to")));
            if (row.Has("value"))
            {
                Assert.InRange(row.Number("value"), scale.Number("min"), scale.Number("max"));
            }
            else
            {
                Assert.Contains(row.Text("level"), scale.List("levels_vi"));
            }
        }
    }

    [Fact]
    public void PilotUnits_AreNeverWorseAfter()
    {
        foreach (var last in new[] { new DateOnly(2021, 9, 30), new DateOnly(2023, 9, 30) })
        {
            foreach (var (before, after) in new[] { ("P1-K1", QuarterAfter), ("KTH-NTL", SchoolAfter) })
            {
                Assert.All(["DSH", "PB", "DG", "CD", "NQ", "DP"], code => Assert.True(After(code, after, last) >= Pooled(code, before), code));
                Assert.True(After("TK", after, last) <= Pooled("TK", before));
            }
        }
    }

    [Fact]
    public void Attendance_OfQuarter_RisesAndOfOthersDoesNot()
    {
        Assert.InRange(Pooled("DSH", "P1-K1"), 0.67, 0.73);
        Assert.InRange(Pooled("DSH", QuarterAfter), 0.85, 0.9);
        Assert.InRange(
            Pooled(Workbook.Series("DSH", Residential), period => period.Year >= 2019)
            - Pooled(Workbook.Series("DSH", Residential), period => period.Year <= 2017),
            -0.03, 0.03);
    }

    [Fact]
    public void ThematicMeetings_RiseEverywhere() =>
        Assert.All(
            Residential,
            unit => Assert.True(
                Pooled(Workbook.Series("CD", unit), period => period.Year >= 2019)
                > Pooled(Workbook.Series("CD", unit), period => period.Year <= 2017) + 0.2));

    [Fact]
    public void ChosenMonths_OfQuarter_AreLow()
    {
        var series = Workbook.Series("DSH", "P1-K1");
        var chosen = Period.Month(2018, 4);

        Assert.True(Pooled(series, period => period.Index >= chosen.Index) < Pooled(series, period => period.Index < chosen.Index) - 0.03);
    }

    [Fact]
    public void Ceiling_IsThereBeforeTheChange()
    {
        Assert.True(Pooled("DSH", "KTH-NTL") >= 0.96);
        Assert.All(["P1-K1", "KTH-NTL", .. Residential], unit => Assert.True(Pooled("DP", unit) >= 0.97));
    }

    [Theory]
    [InlineData(2017, 1)]
    [InlineData(2018, 2)]
    [InlineData(2019, 2)]
    [InlineData(2020, 1)]
    [InlineData(2021, 2)]
    [InlineData(2022, 2)]
    [InlineData(2023, 1)]
    public void TetMonth_LowersAttendance(int year, int month)
    {
        var tet = Period.Month(year, month);
        var series = Workbook.Series("DSH", Residential);

        Assert.True(Share(series[tet]) < Share(series[tet.Plus(-1)]));
        Assert.True(Share(series[tet]) < Share(series[tet.Plus(1)]));
    }

    [Fact]
    public void ClosedMonths_HaveNoMeetingInThePilotUnits() =>
        Assert.All(
            [Period.Month(2020, 4), Period.Month(2021, 7), Period.Month(2021, 8), Period.Month(2021, 9)],
            month => Assert.DoesNotContain(month, Workbook.Series("DSH", [.. QuarterAfter, .. SchoolAfter]).Keys));

    [Fact]
    public void OneInventedBranch_LacksMoreThanAThird()
    {
        Assert.InRange(Workbook.Series("DSH", "MH-11").Count, 1, 84 * 0.67);
        Assert.All(Residential.Where(unit => unit != "MH-11"), unit => Assert.InRange(Workbook.Series("DSH", unit).Count, 84 * 0.85, 84));
    }

    [Fact]
    public void PoorResults_BelongToInventedUnits()
    {
        var poor = Workbook["observations"].Where(row => row.Text("level") is "Yếu kém" or "Không hoàn thành nhiệm vụ").ToList();
        var falling = Workbook.Series("DSH", "MH-07");

        Assert.NotEmpty(poor);
        Assert.All(poor, row => Assert.StartsWith("MH-", row.Text("unit")));
        Assert.True(Pooled(falling, period => period.Year >= 2019) < Pooled(falling, period => period.Year <= 2017) - 0.03);
    }

    [Fact]
    public void States_AreNotAllApproved()
    {
        var states = Workbook["observations"].ToLookup(row => row.Text("state"));

        Assert.Contains(states["returned"], row => row.Period.Year == 2021);
        Assert.Contains(states["returned"], row => row.Period.Year == 2023);
        Assert.All(states["draft"].Concat(states["submitted"]), row => Assert.Equal(2023, row.Period.Year));
        Assert.NotEmpty(states["draft"]);
        Assert.NotEmpty(states["submitted"]);
        Assert.All(states["returned"], row => Assert.StartsWith("Trả lại", row.Text("comment")));
    }

    private static double After(string indicator, string[] units, DateOnly last) =>
        Pooled(Workbook.Series(indicator, units), period => period.End <= last);

    private static double Pooled(string indicator, params string[] units) => Pooled(Workbook.Series(indicator, units), _ => true);

    private static double Pooled(SortedDictionary<Period, (double Sum, double Over)> series, Func<Period, bool> counts)
    {
        var counted = series.Where(point => counts(point.Key)).Select(point => point.Value).ToList();
        return counted.Sum(point => point.Sum) / counted.Sum(point => point.Over);
    }

    private static double Share((double Sum, double Over) point) => point.Sum / point.Over;
}
