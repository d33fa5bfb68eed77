using FsCheck;
using FsCheck.Fluent;
using PilotReview.Core.Settings;
using Xunit;

namespace PilotReview.Core.Tests.Settings;

public sealed class OfficeSettingsTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Fact]
    public void BeforeTheFirstRow_TheStandardHolds() => Assert.Equal("19", On(First.AddDays(-1), ("20", First))[OfficeSettings.LinePitch]);

    [Fact]
    public void FromItsDayOn_ARowHolds()
    {
        Assert.Equal(20, On(First, ("20", First)).Number(OfficeSettings.LinePitch));
        Assert.Equal(20, On(First.AddYears(9), ("20", First)).Number(OfficeSettings.LinePitch));
    }

    [Fact]
    public void TextThatTheSettingNoLongerAccepts_CountsAsNotDecided() => Assert.Equal("19", On(First, ("99", First))[OfficeSettings.LinePitch]);

    [Fact]
    public void RowsOfOtherSettings_DoNotMatter() => Assert.Equal("14", On(First, ("20", First))[OfficeSettings.BodySize]);

    [Fact]
    public void Time_IsATimeOfDay() => Assert.Equal(new TimeOnly(22, 30), OfficeSettings.Standard.Time(OfficeSettings.BackupAt));

    [Fact]
    public void AnyRows_InAnyOrder_TheNewestThatHasBegunHolds() => Check.One(Config.QuickThrowOnFailure.WithReplay(20181001, 11), Prop.ForAll(
        (from days in Gen.Choose(0, 50).ListOf()
         from asked in Gen.Choose(-5, 60)
         select (Days: days.Distinct().ToList(), Asked: asked)).ToArbitrary(),
        drawn =>
        {
            // the day decides the value, so that a wrong row shows
            var settings = On(First.AddDays(drawn.Asked), [.. drawn.Days.Select(day => ((18 + (day % 5)).ToString(Formats.English), First.AddDays(day)))]);
            var begun = drawn.Days.Where(day => day <= drawn.Asked).ToList();
            Assert.Equal(begun.Count == 0 ? 19 : 18 + (begun.Max() % 5), settings.Number(OfficeSettings.LinePitch));
        }));

    private static OfficeSettings On(DateOnly day, params (string Value, DateOnly From)[] rows) =>
        new(rows.Select(row => new SettingValue { Key = OfficeSettings.LinePitch.Key, Value = row.Value, From = row.From }), day);
}
