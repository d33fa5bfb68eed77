using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PilotReview.Core.Observations;
using PilotReview.Core.Settings;
using Xunit;

namespace PilotReview.Core.Tests.Settings;

public sealed class DeadlinesTests
{
    private static readonly Gen<Period> Periods =
        from kind in Gen.Elements(Enum.GetValues<PeriodKind>())
        from day in Gen.Choose(0, 60_000)
        select Period.Of(kind, new DateOnly(1900, 1, 1).AddDays(day));

    [Theory]
    [InlineData("2021-09", "2021-10-10")]
    [InlineData("2021-12", "2022-01-10")]
    [InlineData("2024-01", "2024-02-10")]
    [InlineData("2021-Q4", "2022-01-15")]
    [InlineData("2021", "2022-01-15")]
    public void DueOn_ByTheStandard(string period, string expected)
    {
        Assert.True(Period.TryParse(period, out var read));
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture), Deadlines.DueOn(read, OfficeSettings.Standard));
    }

    [Fact]
    public void ReturnedDueOn_CountsCalendarDays() =>
        Assert.Equal(new DateOnly(2024, 3, 2), Deadlines.ReturnedDueOn(new DateOnly(2024, 2, 26), OfficeSettings.Standard));

    [Fact]
    public void MonthDue_IsThatDayOfTheNextMonth() => Check.One(Config.QuickThrowOnFailure.WithReplay(20181001, 13), Prop.ForAll(
        (from period in Periods.Where(period => period.Kind == PeriodKind.Month) from day in Gen.Choose(1, 28) select (period, day)).ToArbitrary(),
        drawn =>
        {
            var due = Deadlines.DueOn(drawn.period, With(OfficeSettings.MonthDue, drawn.day));
            Assert.Equal(drawn.day, due.Day);
            Assert.Equal(drawn.period.Next, Period.Of(PeriodKind.Month, due));
        }));

    [Fact]
    public void AnyPeriod_IsDueAfterItsEnd_AndLaterPeriodsLater() => Check.One(Config.QuickThrowOnFailure.WithReplay(20181001, 17), Prop.ForAll(
        (from period in Periods from days in Gen.Choose(1, 90) select (period, days)).ToArbitrary(),
        drawn =>
        {
            var settings = With(OfficeSettings.QuarterDue, drawn.days);
            var due = Deadlines.DueOn(drawn.period, settings);
            Assert.True(due > drawn.period.End);
            Assert.True(Deadlines.DueOn(drawn.period.Next, settings) > due);
            Assert.Equal(drawn.period.Kind == PeriodKind.Month ? 10 : drawn.days, due.DayNumber - drawn.period.End.DayNumber);
        }));

    [Fact]
    public void ADeadlineDecidedLater_LeavesEarlierPeriodsAlone()
    {
        var rows = new[] { new SettingValue { Key = OfficeSettings.MonthDue.Key, From = new DateOnly(2021, 10, 1), Value = "5" } };
        var september = Period.Month(2021, 9);
        var october = Period.Month(2021, 10);
        Assert.Equal(new DateOnly(2021, 10, 10), Deadlines.DueOn(september, new OfficeSettings(rows, september.End)));
        Assert.Equal(new DateOnly(2021, 11, 5), Deadlines.DueOn(october, new OfficeSettings(rows, october.End)));
    }

    private static OfficeSettings With(Setting setting, int value) => new(
        [new SettingValue { Key = setting.Key, From = DateOnly.MinValue, Value = value.ToString(CultureInfo.InvariantCulture) }], DateOnly.MaxValue);
}
