using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PilotReview.Core.Observations;
using PilotReview.Data.Audit;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>The ward official's month: twelve branches typed, one month pasted as a block, mistakes explained where they were made, and the way through the
/// appraiser and back.</summary>
[Collection(nameof(OfficeCollection))]
public sealed class DataEntryJobTests(Product product)
{
    private const int Branches = 12;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AMonthOfTwelveBranches_IsTypedSentReturnedAndApproved()
    {
        await using var house = await EntryHouse.OpenAsync(Branches);
        await using var official = await house.VisitAsync(product, EntryHouse.Official);
        var sheet = new EntrySheetPage(official);
        await sheet.OpenAsync(EntryOffice.Month);
        await Assertions.Expect(sheet.Page.Locator("[data-left]")).ToContainTextAsync("96");

        // three mistakes: more present than must attend, a text, speakers of another number than were present
        await sheet.TypeAsync(0, 0, [.. Enumerable.Range(0, Branches).Select(Row)]);
        await sheet.SettleAsync();
        await Assertions.Expect(sheet.Page.Locator("[data-left]")).ToHaveTextAsync("Còn 0 ô chưa nhập");
        await Assertions.Expect(sheet.Issue("Tử số 58 nhiều hơn mẫu số 49.")).ToBeVisibleAsync();
        await Assertions.Expect(sheet.Issue("không phải là số")).ToBeVisibleAsync();
        await Assertions.Expect(sheet.Cell(3, 1)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("bad"));
        await official.AssertAccessibleAsync();

        await sheet.Page.Locator("[data-sendbox] button").ClickAsync();
        await Assertions.Expect(sheet.Input(2, 3)).ToBeFocusedAsync();
        await sheet.Page.Keyboard.TypeAsync("95");
        await sheet.Page.Keyboard.PressAsync("Enter");
        await sheet.SettleAsync();
        await sheet.Page.Locator("[data-sendbox] button").ClickAsync();
        await Assertions.Expect(sheet.Page.Locator("[data-sendbox] [role=alert]")).ToContainTextAsync("3 ô chưa khớp");
        await sheet.Page.WaitForSelectorAsync("[data-entry][data-ready=yes]");

        await sheet.Input(1, 0).FocusAsync();
        await sheet.Page.Keyboard.TypeAsync("38/49");
        await sheet.Page.Keyboard.PressAsync("Enter");
        await sheet.SettleAsync();
        await sheet.Issue("khác").Locator("[data-explain]").ClickAsync();
        await sheet.Page.Locator("[data-explanation] input").FillAsync("Một đồng chí đến sau khi điểm danh");
        await sheet.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(sheet.Issue("Một đồng chí đến sau khi điểm danh")).ToBeVisibleAsync();
        await Assertions.Expect(sheet.Page.Locator("[data-odd-line]")).ToBeHiddenAsync();
        await sheet.Page.Locator("[data-sendbox] button").ClickAsync();
        await Assertions.Expect(sheet.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();
        await Assertions.Expect(sheet.Page.Locator("td.lock")).ToHaveCountAsync(96);

        await ReturnAndMendAsync(house, sheet);
        await using var db = house.Database.CreateDbContext();
        Assert.Equal(96, await db.Observations.CountAsync(observation => observation.State == ObservationState.Approved, Token));
        var verdict = await LogCheck.VerifyAsync(db, [], compareData: true, Token);
        Assert.True(verdict.IsSound, string.Join('\n', verdict.Differences));
        official.AssertNoFaults();
    }

    [Fact]
    public async Task ABlockFromExcel_IsPasted_AndWhatDoesNotFitIsTold()
    {
        await using var house = await EntryHouse.OpenAsync(Branches);
        await using var official = await house.VisitAsync(product, EntryHouse.Official);
        var sheet = new EntrySheetPage(official);
        await sheet.OpenAsync(EntryOffice.Month);
        var block = string.Join("\r\n", Enumerable.Range(0, Branches + 1).Select(at => $"{40 - at}/{(at == 0 ? 46 : 50 - at)}\t{10}/{40 - at}\tc"));
        await sheet.PasteAsync(0, 0, block + "\r\n");
        await sheet.SettleAsync();
        await Assertions.Expect(sheet.Saved).ToContainTextAsync("3 ô bị bỏ qua", new() { Timeout = 10_000 });
        await Assertions.Expect(sheet.Input(11, 0)).ToHaveValueAsync("29/39");
        await Assertions.Expect(sheet.Input(11, 2)).ToHaveValueAsync("Có");

        await sheet.Page.Keyboard.PressAsync("Control+z");
        await sheet.SettleAsync();
        await Assertions.Expect(sheet.Input(11, 0)).ToHaveValueAsync(string.Empty);
        await sheet.Page.Keyboard.PressAsync("Control+y");
        await sheet.SettleAsync();
        await Assertions.Expect(sheet.Input(11, 0)).ToHaveValueAsync("29/39");

        // a column filled down from its first cell
        await sheet.Input(0, 3).FocusAsync();
        await sheet.Page.Keyboard.TypeAsync("95");
        await sheet.Page.Keyboard.PressAsync("Enter");
        await sheet.Input(0, 3).FocusAsync();
        for (var at = 0; at < Branches - 1; at++)
        {
            await sheet.Page.Keyboard.PressAsync("Shift+ArrowDown");
        }

        await sheet.Page.Keyboard.PressAsync("Control+d");
        await sheet.SettleAsync();
        await sheet.Page.ReloadAsync();
        await sheet.Page.WaitForSelectorAsync("[data-entry][data-ready=yes]");
        await Assertions.Expect(sheet.Input(11, 3)).ToHaveValueAsync("95");
        await Assertions.Expect(sheet.Input(11, 0)).ToHaveValueAsync("29/39");
        official.AssertNoFaults();
    }

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
    public async Task OnAPhone_OneBranchIsFilledAtATime()
    {
        await using var house = await EntryHouse.OpenAsync(branches: 3);
        await using var official = await house.VisitAsync(product, EntryHouse.Official, width: 390);
        var sheet = new EntrySheetPage(official);
        await sheet.OpenAsync(EntryOffice.Month);
        await sheet.Page.Locator("[data-pick-after]").ClickAsync();
        await Assertions.Expect(sheet.Input(1, 0)).ToBeVisibleAsync();
        await Assertions.Expect(sheet.Input(0, 0)).ToBeHiddenAsync();
        await sheet.TypeAsync(1, 0, ["38/49", "12/38", "c", "90"]);
        await sheet.SettleAsync();
        await official.AssertFitsAsync();
        await official.AssertAccessibleAsync();
        await sheet.Page.ReloadAsync();
        await sheet.Page.Locator("[data-pick-after]").ClickAsync();
        await Assertions.Expect(sheet.Input(1, 3)).ToHaveValueAsync("90");
        official.AssertNoFaults();
    }

    [Fact]
    public async Task ARetrievedFigure_WaitsForItsDocument_AndGoesOutWithIt()
    {
        await using var house = await EntryHouse.OpenAsync(branches: 3);
        await using var official = await house.VisitAsync(product, EntryHouse.Official);
        await official.OpenAsync($"data?unit={EntryOffice.Ward}&month=2021-03&mode=retrieval");
        var sheet = new EntrySheetPage(official);
        await sheet.Page.WaitForSelectorAsync("[data-entry][data-ready=yes]");
        await sheet.TypeAsync(0, 0, ["40/46"]);
        await Assertions.Expect(sheet.Saved).ToContainTextAsync("Ghi tài liệu gốc");
        await sheet.Page.Locator("[data-document]").FillAsync("Sổ biên bản 05");
        await sheet.Page.Keyboard.PressAsync("Tab");
        await sheet.SettleAsync();
        await using var db = house.Database.CreateDbContext();
        var stored = await db.Observations.SingleAsync(Token);
        Assert.Equal((ObservationSource.Retrieved, "Sổ biên bản 05", 40m), (stored.Entry.Source, stored.Entry.Evidence, stored.Figure.Numerator));
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

    /// <summary>What the official types for a branch: attendance, speaking, on time, minutes, score, level, admitted, members.</summary>
    private static string[] Row(int at)
    {
        var must = at == 0 ? 46 : 50 - at;
        var present = must - 6;
        return
        [
            at == 1 ? $"58/{must}" : $"{present}/{must}", at == 3 ? $"12/{present - 1}" : at == 1 ? "12/38" : $"12/{present}", at % 4 == 3 ? "k" : "c",
            at == 2 ? "chín mươi" : "95", "88,5", "httnv", "0", $"{50 - at}",
        ];
    }

    private async Task ReturnAndMendAsync(EntryHouse house, EntrySheetPage ward)
    {
        await using var appraiser = await house.VisitAsync(product, EntryHouse.Appraiser);
        await Assertions.Expect(appraiser.Page.Locator(".inbox")).ToContainTextAsync("96 ô chờ duyệt");
        var judged = new EntrySheetPage(appraiser);
        await judged.OpenAsync(EntryOffice.Month);
        await judged.Input(4, 1).ClickAsync();
        await Assertions.Expect(judged.Page.Locator("[data-chosen]")).ToContainTextAsync("CB Khóm 5 · Phát biểu");
        await judged.Page.Locator("#return-reason").FillAsync("Đề nghị đối chiếu biên bản.");
        await appraiser.AssertAccessibleAsync();
        await judged.Page.Locator("[data-return-form] button").ClickAsync();
        await Assertions.Expect(judged.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();

        await ward.OpenAsync(EntryOffice.Month);
        await Assertions.Expect(ward.Issue("Đề nghị đối chiếu biên bản.")).ToBeVisibleAsync();
        await Assertions.Expect(ward.Page.Locator("td input:not([readonly])")).ToHaveCountAsync(1);
        await ward.Issue("Đề nghị đối chiếu biên bản.").Locator("[data-go]").ClickAsync();
        await ward.Page.Keyboard.TypeAsync("10/40");
        await ward.Page.Keyboard.PressAsync("Enter");
        await ward.SettleAsync();
        await ward.Page.Locator("[data-sendbox] button").ClickAsync();
        await Assertions.Expect(ward.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();

        await judged.OpenAsync(EntryOffice.Month);
        await Assertions.Expect(judged.Page.Locator(".changes")).ToContainTextAsync("12/40 → 10/40");
        await judged.Page.Locator("#judge form button.pri").ClickAsync();
        await Assertions.Expect(judged.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();
        appraiser.AssertNoFaults();
    }
}
