using System.Globalization;
using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using Xunit;

namespace PilotReview.Core.Tests.Import;

public sealed class ScenarioCheckTests
{
    [Fact]
    public void NoRows_NoProblems() => Assert.Empty(ScenarioCheck.Check(new ScenarioRows(), KnownCodes.None));

    [Fact]
    public void StoredThings_MayBeReferredTo()
    {
        var known = new KnownCodes
        {
            Kinds = new HashSet<string> { "chi-bo" },
            Units = new Dictionary<string, (DateOnly From, DateOnly? To)> { ["DU"] = (Rows.Day("2010-01-01"), Rows.Day("2018-12-31")) },
            Indicators = new Dictionary<string, Indicator> { ["attend"] = Stored("attend") },
        };
        var rows = new ScenarioRows().Unit("K1", parent: "DU").Figure("DU", "attend", "2018-12", 5, 6).Figure("DU", "attend", "2019-01", 5, 6);

        Assert.Equal(["observations 3 UnitDoesNotExistThen"], rows.Problems(known));
    }

    [Fact]
    public void SameFigureAsStored_IsAllowed()
    {
        var known = new KnownCodes
        {
            Units = new Dictionary<string, (DateOnly From, DateOnly? To)> { ["K1"] = (Rows.Day("2010-01-01"), null) },
            Indicators = new Dictionary<string, Indicator> { ["attend"] = Stored("attend") },
        };

        Assert.Empty(new ScenarioRows().Figure("K1", "attend", "2018-12", 5, 6).Problems(known));
    }

    [Fact]
    public void TransfersOfAStoredEvent_AreRefused()
    {
        var known = new KnownCodes { Events = new Dictionary<string, IReadOnlySet<string>> { ["E1"] = new HashSet<string> { "K1" } } };

        Assert.Equal(["transfers 2 AlreadyStored"], Rows.WithKind().Unit("K1").Transfer("E1", "K1", null, 3).Problems(known));
    }

    [Fact]
    public void PeriodThatTouchesTheLifeOfTheUnit_IsAllowed()
    {
        var rows = Rows.WithKind().Unit("K1", "2018-10-15", "2018-12-10").Indicator("attend", IndicatorKind.Proportion, PeriodKind.Month)
            .Figure("K1", "attend", "2018-10", 5, 6).Figure("K1", "attend", "2018-12", 5, 6)
            .Figure("K1", "attend", "2018-09", 5, 6).Figure("K1", "attend", "2019-01", 5, 6);

        Assert.Equal(["observations 4 UnitDoesNotExistThen", "observations 5 UnitDoesNotExistThen"], rows.Problems());
    }

    [Fact]
    public void ProportionOfNothing_IsAllowed()
    {
        var rows = Rows.WithKind().Unit("K1").Indicator("attend", IndicatorKind.Proportion, PeriodKind.Month).Figure("K1", "attend", "2018-10", 0, 0);

        Assert.Empty(rows.Problems());
    }

    [Fact]
    public void CountOverItsExposure_IsAllowed()
    {
        var rows = Rows.WithKind().Unit("K1").Indicator("visits", IndicatorKind.Count, PeriodKind.Month).Figure("K1", "visits", "2018-10", 7, 1.5m);

        Assert.Empty(rows.Problems());
    }

    [Theory]
    [InlineData("Tốt")]
    [InlineData("tốt")]
    [InlineData("2")]
    public void Level_IsFoundByNameOrRank(string level) => Assert.Empty(WithScale().Value("K1", "class", "2019", level: level).Problems());

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("Xuất sắc")]
    public void LevelOfAnotherVersion_IsUnknown(string level) =>
        Assert.Equal(["observations 2 UnknownLevel"], WithScale().Value("K1", "class", "2019", level: level).Problems());

    [Fact]
    public void Level_IsReadOnTheVersionInForceAtTheStart()
    {
        Assert.Empty(WithScale().Value("K1", "class", "2020", level: "Xuất sắc").Problems());
        Assert.Equal(["observations 2 NoScaleVersion"], WithScale().Value("K1", "class", "2017", level: "Tốt").Problems());
    }

    [Fact]
    public void VersionsThatFollowOneAnother_DoNotOverlap()
    {
        Assert.Empty(WithScale().Problems());
        Assert.Equal(
            ["scales 3 ScaleVersionsOverlap", "scales 4 ScaleVersionsOverlap"],
            new ScenarioRows().Scale("a", "2018-01-01", "2025-12-31").Scale("b", "2019-01-01", "2019-12-31").Scale("c", "2025-12-31", null).Problems());
    }

    [Fact]
    public void Problems_AreInTheOrderOfSheetsRowsAndColumns()
    {
        var rows = Rows.WithKind().Unit("K1", parent: "X").Unit("K2", parent: "Y").Event("E1", "2018-01-01", "X", "Y").Figure("K1", "no", "2018-10");

        Assert.Equal(["units 2", "units 3", "events 2", "events 2", "observations 2"], rows.Problems().Select(text => string.Join(' ', text.Split(' ')[..2])));
    }

    [Fact]
    public void LargestWorkbook_IsCheckedWhole()
    {
        var rows = Rows.WithKind().Indicator("attend", IndicatorKind.Proportion, PeriodKind.Month);
        for (var unit = 0; unit < 1000; unit++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"K{unit}");
            rows.Unit(code, parent: unit == 0 ? null : "K0");
            for (var month = 0; month < 300; month++)
            {
                rows.Figure(code, "attend", Period.Month(2015, 1).Plus(month).ToString(), 5, 6);
            }
        }

        rows.Figure("K999", "attend", "2015-01", 7, 6);

        Assert.Equal(
            ["observations 300002 DuplicateKey", "observations 300002 NumeratorExceedsDenominator"],
            rows.Problems().Order(StringComparer.Ordinal));
    }

    private static ScenarioRows WithScale() => Rows.WithKind().Unit("K1")
        .Scale("class-2018", "2018-01-01", "2019-12-31", "Yếu", "Tốt")
        .Scale("class-2020", "2020-01-01", null, "Yếu", "Tốt", "Xuất sắc")
        .Indicator("class", IndicatorKind.Ordinal, PeriodKind.Year, "scale");

    private static Indicator Stored(string code) => new()
    {
        Code = code,
        Name = new LocalText(code),
        ShortName = new LocalText(code),
        Kind = IndicatorKind.Proportion,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.Sum,
    };
}
