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
        await official.PictureAsync("typed-with-mistakes");

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
    public async Task APointForAStroke_IsMendedWithOneClick()
    {
        await using var house = await EntryHouse.OpenAsync(branches: 3);
        await using var official = await house.VisitAsync(product, EntryHouse.Official);
        var sheet = new EntrySheetPage(official);
        await sheet.OpenAsync(EntryOffice.Month);
        await sheet.TypeAsync(0, 0, ["39.46"]);
        await sheet.SettleAsync();
        await sheet.Issue("39/46").Locator("[data-repair]").ClickAsync();
        await sheet.SettleAsync();
        await Assertions.Expect(sheet.Input(0, 0)).ToHaveValueAsync("39/46");
        await Assertions.Expect(sheet.Cell(0, 0)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("saved"));
        official.AssertNoFaults();
    }

    /// <summary>Row after row with Tab alone, as in a spreadsheet: what is typed lands where it was meant.</summary>
    [Fact]
    public async Task Tab_GoesFromTheLastFigureOfARow_ToTheFirstOfTheNext()
    {
        await using var house = await EntryHouse.OpenAsync(branches: 3);
        await using var official = await house.VisitAsync(product, EntryHouse.Official);
        var sheet = new EntrySheetPage(official);
        await sheet.OpenAsync(EntryOffice.Month);
        await sheet.Input(0, 0).FocusAsync();
        foreach (var text in (string[])[.. Row(0), .. Row(2)])
        {
            await sheet.Page.Keyboard.TypeAsync(text);
            await sheet.Page.Keyboard.PressAsync("Tab");
        }

        await sheet.SettleAsync();
        await Assertions.Expect(sheet.Input(2, 0)).ToBeFocusedAsync();
        await Assertions.Expect(sheet.Input(1, 0)).ToHaveValueAsync(Row(2)[0]);
        await Assertions.Expect(sheet.Input(1, 7)).ToHaveValueAsync(Row(2)[7]);
        await sheet.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(sheet.Input(1, 7)).ToBeFocusedAsync();
        await sheet.Input(1, 0).FocusAsync();
        await sheet.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(sheet.Page.Locator("tr[data-row] th a").Nth(1)).ToBeFocusedAsync();
        await sheet.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(sheet.Input(1, 0)).ToBeFocusedAsync();
        official.AssertNoFaults();
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
        await official.PictureAsync("typed-on-a-phone");
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
        await judged.Input(5, 1).ClickAsync();
        await Assertions.Expect(judged.Page.Locator("[data-chosen]")).ToContainTextAsync("CB Khóm 5 · Phát biểu");
        await judged.Page.Locator("#return-reason").FillAsync("Đề nghị đối chiếu biên bản.");
        await appraiser.AssertAccessibleAsync();
        await judged.Page.Locator("[data-return-form] button").ClickAsync();
        await Assertions.Expect(judged.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();

        await ward.OpenAsync(EntryOffice.Month);
        await Assertions.Expect(ward.Page.Locator("td input:not([readonly])")).ToHaveCountAsync(2);
        var kept = ward.Page.Locator("[data-issue]", new() { HasText = "CB Khóm 6" });
        await kept.Locator("[data-confirm]").ClickAsync();
        await kept.Locator("[data-keep]").ClickAsync();
        await Assertions.Expect(kept.Locator("[role=alert]")).ToContainTextAsync("ghi lý do");
        await kept.Locator("[data-explanation] input").FillAsync("Đã đối chiếu sổ biên bản, đúng");
        await ward.Page.Keyboard.PressAsync("Enter");
        await ward.SettleAsync();
        await ward.Issue("Đề nghị đối chiếu biên bản.").Locator("[data-go]").ClickAsync();
        await ward.Page.Keyboard.TypeAsync("10/40");
        await ward.Page.Keyboard.PressAsync("Enter");
        await ward.SettleAsync();
        await ward.Page.Locator("[data-sendbox] button").ClickAsync();
        await Assertions.Expect(ward.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();

        await judged.OpenAsync(EntryOffice.Month);
        await appraiser.PictureAsync("sent-again");
        await Assertions.Expect(judged.Page.Locator(".changes")).ToContainTextAsync("12/40 → 10/40");
        await Assertions.Expect(judged.Page.Locator(".changes")).ToContainTextAsync("Lý do: Đã đối chiếu sổ biên bản, đúng");
        await judged.Page.Locator("#judge form button.pri").ClickAsync();
        await Assertions.Expect(judged.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();
        appraiser.AssertNoFaults();
    }
}
