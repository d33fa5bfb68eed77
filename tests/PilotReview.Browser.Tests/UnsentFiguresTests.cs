using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PilotReview.Core.Observations;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>What was typed and did not arrive: a lost network, somebody else in the same cell, a month that was sent meanwhile, a sign-out.</summary>
[Collection(nameof(OfficeCollection))]
public sealed class UnsentFiguresTests(Product product)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ALostNetwork_LosesNothingTyped()
    {
        await using var house = await EntryHouse.OpenAsync(branches: 3);
        await using var official = await house.VisitAsync(product, EntryHouse.Official);
        var sheet = new EntrySheetPage(official);
        await sheet.OpenAsync(EntryOffice.Month);
        await sheet.Page.Context.SetOfflineAsync(true);
        await sheet.TypeAsync(0, 0, ["40/46", "10/40"]);
        await Assertions.Expect(sheet.Saved).ToContainTextAsync("Mất kết nối");
        await Assertions.Expect(sheet.Page.Locator("td.waiting")).ToHaveCountAsync(2);
        await sheet.Page.Context.SetOfflineAsync(false);
        await sheet.SettleAsync();
        await Assertions.Expect(sheet.Saved).ToContainTextAsync("Đã lưu");

        // closed while something was half typed and the network was gone: it is there again, and goes out
        await sheet.Page.Context.SetOfflineAsync(true);
        await sheet.TypeAsync(1, 0, ["41/49"]);
        await sheet.Input(2, 0).FocusAsync();
        await sheet.Page.Keyboard.TypeAsync("30/4");
        await Assertions.Expect(sheet.Saved).ToContainTextAsync("Mất kết nối");
        await sheet.Page.WaitForTimeoutAsync(500);
        var second = await sheet.Page.Context.NewPageAsync();
        await sheet.Page.CloseAsync(new() { RunBeforeUnload = false });
        await second.Context.SetOfflineAsync(false);
        await second.GotoAsync($"data?unit={EntryOffice.Ward}&month={EntryOffice.Month}");
        await Assertions.Expect(second.Locator("td.saving, td.waiting")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await Assertions.Expect(second.Locator("tr[data-row='1'] td").First.Locator("input")).ToHaveValueAsync("41/49");
        // half a figure is another figure: it is there again, and goes out only when the cell is left
        await Assertions.Expect(second.Locator("tr[data-row='2'] td").First.Locator("input")).ToHaveValueAsync("30/4");
        await using (var db = house.Database.CreateDbContext())
        {
            Assert.Equal(3, await db.Observations.CountAsync(observation => observation.State == ObservationState.Draft, Token));
        }

        await second.Locator("tr[data-row='2'] td").First.Locator("input").FocusAsync();
        await second.Keyboard.PressAsync("F2");
        await second.Keyboard.TypeAsync("8");
        await second.Keyboard.PressAsync("Enter");
        await Assertions.Expect(second.Locator("td.saving, td.waiting")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await using var after = house.Database.CreateDbContext();
        Assert.Equal([30m], await after.Observations.Where(observation => observation.Figure.Denominator == 48).Select(observation => observation.Figure.Numerator).ToListAsync(Token));
    }

    [Fact]
    public async Task TwoPeopleInOneCell_TheSecondSeesTheFirstsFigureAndChooses()
    {
        await using var house = await EntryHouse.OpenAsync(branches: 3);
        await using var first = await house.VisitAsync(product, EntryHouse.Official);
        await using var second = await house.VisitAsync(product, EntryHouse.SecondOfficial);
        var (one, other) = (new EntrySheetPage(first), new EntrySheetPage(second));
        await one.OpenAsync(EntryOffice.Month);
        await other.OpenAsync(EntryOffice.Month);
        await one.TypeAsync(0, 0, ["40/46"]);
        await one.SettleAsync();
        await other.TypeAsync(0, 0, ["39/46"]);
        await Assertions.Expect(other.Cell(0, 0)).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("saving"));
        // told in the list too, where the keyboard reaches it
        await Assertions.Expect(other.Saved).ToContainTextAsync("1 ô chưa lưu được");
        await Assertions.Expect(other.Issue($"{EntryHouse.Official} vừa ghi 40/46")).ToBeVisibleAsync();
        await other.Input(0, 0).FocusAsync();
        await Assertions.Expect(other.Page.Locator("[data-conflict]")).ToContainTextAsync($"{EntryHouse.Official} vừa ghi 40/46");
        await other.Issue("vừa ghi").Locator("[data-mine]").FocusAsync();
        await other.Page.Keyboard.PressAsync("Enter");
        await other.SettleAsync();
        await other.Page.ReloadAsync();
        await Assertions.Expect(other.Input(0, 0)).ToHaveValueAsync("39/46");
        await using var db = house.Database.CreateDbContext();
        var stored = await db.Observations.Include(observation => observation.History).SingleAsync(Token);
        Assert.Equal([40m], stored.History.Select(version => version.Figure.Numerator));
    }

    [Fact]
    public async Task WhatArrivesTooLate_IsListedAndNotLost_AndEscKeepsWhatWaits()
    {
        await using var house = await EntryHouse.OpenAsync(branches: 3);
        await using var first = await house.VisitAsync(product, EntryHouse.Official);
        await using var second = await house.VisitAsync(product, EntryHouse.SecondOfficial);
        var (away, here) = (new EntrySheetPage(first), new EntrySheetPage(second));
        await away.OpenAsync(EntryOffice.Month);
        await here.OpenAsync(EntryOffice.Month);
        await away.Page.Context.SetOfflineAsync(true);
        await away.TypeAsync(0, 0, ["40/46"]);
        await away.TypeAsync(1, 0, ["44/49"]);
        await away.Input(1, 0).FocusAsync();
        await away.Page.Keyboard.PressAsync("F2");
        await away.Page.Keyboard.PressAsync("Backspace");
        await away.Page.WaitForTimeoutAsync(500);
        await away.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(away.Input(1, 0)).ToHaveValueAsync("44/49");

        await here.TypeAsync(0, 0, ["39/46"]);
        await here.SettleAsync();
        await here.Page.Locator("[data-sendbox] input[type=checkbox]").CheckAsync();
        await here.Page.Locator("[data-sendbox] button").ClickAsync();
        await Assertions.Expect(here.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();
        await away.Page.Context.SetOfflineAsync(false);
        await away.SettleAsync();
        await Assertions.Expect(away.Issue("40/46")).ToContainTextAsync("đã gửi hoặc đã duyệt");
        await Assertions.Expect(away.Input(0, 0)).ToHaveValueAsync("39/46");
        await using var db = house.Database.CreateDbContext();
        Assert.Equal([39m, 44m], await db.Observations.OrderBy(observation => observation.UnitId).Select(observation => observation.Figure.Numerator).ToListAsync(Token));
        await away.Page.ReloadAsync();
        await Assertions.Expect(away.Issue("40/46")).ToBeVisibleAsync();
        await away.Issue("40/46").Locator("[data-discard]").ClickAsync();
        await Assertions.Expect(away.Issue("40/46")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task SignedOut_LeavesNoDraftInTheBrowser()
    {
        await using var house = await EntryHouse.OpenAsync(branches: 3);
        await using var official = await house.VisitAsync(product, EntryHouse.Official);
        var sheet = new EntrySheetPage(official);
        await sheet.OpenAsync(EntryOffice.Month);
        await sheet.TypeAsync(0, 0, ["không rõ"]);
        await sheet.SettleAsync();
        Assert.Contains("không rõ", await StoreAsync(sheet.Page), StringComparison.Ordinal);
        await sheet.Page.Locator("details.usermenu summary").ClickAsync();
        sheet.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await sheet.Page.Locator("form[action$='sign-out'] button").ClickAsync();
        await sheet.Page.WaitForURLAsync("**/sign-in");
        Assert.DoesNotContain("không rõ", await StoreAsync(sheet.Page), StringComparison.Ordinal);
    }

    private static Task<string> StoreAsync(IPage page) => page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
}
