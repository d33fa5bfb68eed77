using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Core.Workbooks;
using Xunit;

namespace PilotReview.Core.Tests.Workbooks;

public sealed class ExportedFiguresTests
{
    private static readonly UnitTree Tree = new([Unit(1, "TP", null), Unit(2, "P1", 1), Unit(3, "P1-A", 2)]);

    [Theory]
    [InlineData(1, 40, false)]
    [InlineData(2, 40, false)]
    [InlineData(3, 40, true)]
    [InlineData(0, 40, true)]
    [InlineData(0, 4, false)]
    [InlineData(4, 4, false)]
    [InlineData(5, 5, true)]
    public void SmallCellOfASensitiveIndicator_IsHiddenFromOutside(int numerator, int denominator, bool isShown)
    {
        var member = new Actor(1, Role.CommitteeMember, null);
        Assert.Equal(isShown, Shows(member, numerator, denominator, isSensitive: true));
        Assert.True(Shows(member, numerator, denominator, isSensitive: false));
        Assert.True(Shows(new Actor(1, Role.Appraiser, null), numerator, denominator, isSensitive: true));
        Assert.True(Shows(new Actor(1, Role.WardOfficial, 2), numerator, denominator, isSensitive: true));
    }

    private static bool Shows(Actor actor, int numerator, int denominator, bool isSensitive) => new ExportedFigures(actor, new UnitScope(Tree, actor)).Shows(
        3, Indicator(isSensitive), new ObservationFigure { Numerator = numerator, Denominator = denominator });

    private static Indicator Indicator(bool isSensitive) => new()
    {
        Code = "KL", Name = new LocalText("Kỷ luật"), ShortName = new LocalText("Kỷ luật"), Kind = IndicatorKind.Proportion, Direction = Direction.Neutral,
        PeriodKind = PeriodKind.Month, Aggregation = Aggregation.Sum, IsSensitive = isSensitive,
    };

    private static Unit Unit(int id, string code, int? parent)
    {
        var unit = new Unit { Id = id, Code = code, ValidFrom = new DateOnly(2015, 1, 1) };
        unit.Add(new UnitVersion { From = unit.ValidFrom, Name = new LocalText(code), ShortName = new LocalText(code), ParentId = parent, KindId = 1 });
        return unit;
    }
}
