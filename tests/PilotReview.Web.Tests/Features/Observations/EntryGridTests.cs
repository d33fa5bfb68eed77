using Bunit;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web.Features.Observations;
using Xunit;

namespace PilotReview.Web.Tests.Features.Observations;

/// <summary>The sheet as the server draws it.</summary>
public sealed class EntryGridTests
{
    [Fact]
    public async Task ASheet_ShowsStatesMarksAndWhatIsDue()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "58/46", 0), (desk.Name(2, EntryOffice.Attendance), "45/49", 0), (desk.Name(3, EntryOffice.OnTime), "c", 0));
        using var context = new ComponentContext();
        var grid = await RenderAsync(context, desk, desk.Official);
        Assert.Equal("58/46", grid.Find("tr[data-row='0'] td.bad input").GetAttribute("value"));
        Assert.Equal("45/49", grid.Find("tr[data-row='1'] td.saved input").GetAttribute("value"));
        Assert.Equal("Có", grid.Find("tr[data-row='2'] td:nth-of-type(3) input").GetAttribute("value"));
        Assert.Equal(24, grid.FindAll("td[data-due=yes]").Count);
        Assert.All(grid.FindAll("td[data-k] input"), input => Assert.False(input.HasAttribute("readonly")));
        Assert.Equal("chờ sửa", grid.Find("tr.sumrow td[data-total='0'] span").TextContent);
    }

    [Fact]
    public async Task WhoMayNotEnter_GetsItReadOnly()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "40/46", 0));
        using var context = new ComponentContext();
        var member = desk.Official with { Actor = new Actor(desk.Official.Actor.AccountId, Role.CommitteeMember, null) };
        var grid = await RenderAsync(context, desk, member);
        Assert.All(grid.FindAll("td[data-k] input"), input => Assert.True(input.HasAttribute("readonly")));
    }

    /// <summary>What is masked of other wards takes nothing from the sheet of one's own.</summary>
    [Fact]
    public async Task SmallFigureOfAnotherWard_LeavesTheOwnSheetWhole()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var before = await desk.ViewAsync(desk.Official);
        await desk.Database.ChangeAsync(db => db.Indicators.Add(EntryOffice.Sensitive()), Xunit.TestContext.Current.CancellationToken);
        await desk.Database.ChangeAsync(
            db =>
            {
                var other = db.Units.AsEnumerable().First(unit => unit.Code.StartsWith(EntryOffice.OtherWard + "-", StringComparison.Ordinal));
                var small = new Core.Observations.Observation { UnitId = other.Id, IndicatorId = db.Indicators.First(indicator => indicator.Code == EntryOffice.Discipline).Id, Period = EntryOffice.Month };
                small.Record(
                    new Core.Observations.ObservationFigure { Numerator = 1, Denominator = 50 }, Core.Observations.ObservationState.Approved, new Core.Observations.ObservationEntry { At = DateTimeOffset.UnixEpoch });
                db.Observations.Add(small);
            },
            Xunit.TestContext.Current.CancellationToken);
        var after = await desk.ViewAsync(desk.Official);
        var known = before?.Sheet.Cells.Select(cell => cell.Rule.KnownDenominator).OfType<decimal>().ToList() ?? [];
        Assert.NotEmpty(known);
        Assert.Equal(known, after?.Sheet.Cells.Where(cell => cell.Rule.Indicator.Code != EntryOffice.Discipline).Select(cell => cell.Rule.KnownDenominator).OfType<decimal>());
    }

    /// <summary>A name is a text, whatever it holds: nothing of it may end the block of facts or become a tag.</summary>
    [Fact]
    public async Task HostileNames_StayText()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.Database.ChangeAsync(
            db =>
            {
                var scale = db.ScaleVersions.Single(version => version.Code == "muc-4");
                scale.Levels.Add(new Core.Indicators.ScaleLevel { Rank = 5, Name = new LocalText("</script><img src=x onerror=alert(1)>") });
            },
            Xunit.TestContext.Current.CancellationToken);
        using var context = new ComponentContext();
        var grid = await RenderAsync(context, desk, desk.Official);
        Assert.Empty(grid.FindAll("img"));
        Assert.Equal(2, grid.FindAll("script").Count);
        Assert.DoesNotContain("</script><img", grid.Markup, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>One or two people are told to the ward and the appraiser alone; nor does the total, the other branch or the year before tell them.</summary>
    [Fact]
    public async Task SmallFiguresOfASensitiveIndicator_AreMaskedForTheCommittee()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.Database.ChangeAsync(db => db.Indicators.Add(EntryOffice.Sensitive()), Xunit.TestContext.Current.CancellationToken);
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Discipline), "1/50", 0), (desk.Name(2, EntryOffice.Discipline), "7/49", 0), (desk.Name(3, EntryOffice.Discipline), "9/48", 0));
        using var context = new ComponentContext();
        var member = desk.Official with { Actor = new Actor(desk.Official.Actor.AccountId, Role.CommitteeMember, null) };
        var masked = await RenderAsync(context, desk, member);
        Assert.DoesNotContain("1/50", masked.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("17/147", masked.Markup, StringComparison.Ordinal);
        Assert.Contains("<3", masked.FindAll("tr[data-row='0'] input").Select(input => input.GetAttribute("value")));
        Assert.Contains("1/50", (await RenderAsync(context, desk, desk.Official)).Markup, StringComparison.Ordinal);
        Assert.Contains("17/147", (await RenderAsync(context, desk, desk.Appraiser)).Markup, StringComparison.Ordinal);
    }

    private static async Task<IRenderedComponent<EntryGrid>> RenderAsync(ComponentContext context, EntryDesk desk, PilotReview.Web.Parts.Forms.Writer writer)
    {
        context.SignIn(writer.Actor.Role);
        var view = await desk.ViewAsync(writer) ?? throw new InvalidOperationException("There is no sheet.");
        return context.Render<EntryGrid>(parameters => parameters.Add(grid => grid.View, view));
    }
}
