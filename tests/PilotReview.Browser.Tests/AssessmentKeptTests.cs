using Microsoft.Playwright;
using PilotReview.Core;
using PilotReview.Core.Verdicts;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>What stands half written on the page of an assessment while something else of it is saved, changed or sent.</summary>
[Collection(nameof(OfficeCollection))]
public sealed class AssessmentKeptTests(Product product)
{
    private const int Late = 25_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SavingOneForm_LeavesWhatWasTypedInTheOthers()
    {
        await using var house = await AssessmentHouse.OpenAsync();
        await using var official = await house.VisitAsync(product, AssessmentHouse.Official);
        var page = official.Page;
        await page.Locator("#surveys summary").ClickAsync();
        await page.FillAsync("#form-survey [name=question]", "Có hài lòng với giờ họp?");
        await page.Locator("#facts summary").ClickAsync();
        await page.FillAsync("#form-fact [name=subject]", "Nơi họp rộng rãi");
        await page.SelectOptionAsync("#form-fact [name=so]", "yes");
        await page.FillAsync("#form-fact [name=on]", "01/02/2021");
        await page.FillAsync("#form-fact [name=paper]", "12-BB");
        await page.Locator("#form-fact button.pri").ClickAsync();
        await Assertions.Expect(page.Locator("#facts .list")).ToContainTextAsync("Nơi họp rộng rãi");
        await Assertions.Expect(page.Locator("#form-survey [name=question]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#form-survey [name=question]")).ToHaveValueAsync("Có hài lòng với giờ họp?");
        await Assertions.Expect(page.Locator("#form-fact [name=subject]")).ToHaveValueAsync(string.Empty);
        official.AssertNoFaults();
    }

    [Fact]
    public async Task ANote_StaysWhileOthersAct_UntilItWasTaken()
    {
        await using var house = await AssessmentHouse.OpenAsync();
        await using var official = await house.VisitAsync(product, AssessmentHouse.Official);
        var page = official.Page;
        await page.Locator("[data-draft]").ClickAsync();
        await Assertions.Expect(page.Locator(".saved[role=status]")).ToBeVisibleAsync();
        await house.Database.ChangeAsync(
            db =>
            {
                foreach (var paragraph in db.ReviewParagraphs.OrderBy(paragraph => paragraph.Id).Take(2))
                {
                    (paragraph.Text, paragraph.Verdict) = (new LocalText("Tỷ lệ dự sinh hoạt tăng từ 70,0% lên 80,0%.", "Attendance rose."), VerdictKind.NoClearChange);
                }
            },
            Token);
        await AssessmentHouse.OpenAsync(page);
        var notes = page.Locator("textarea[name^=note-]");
        await Assertions.Expect(notes).ToHaveCountAsync(2);
        await notes.First.FillAsync("Đã đối chiếu.");
        await notes.Last.FillAsync("Còn chờ số liệu.");
        var last = await notes.Last.GetAttributeAsync("name");
        await page.Locator("li.stale", new() { Has = notes.First }).First.Locator("button[value^=Keep-]").ClickAsync();
        await Assertions.Expect(notes).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator($"[name={last}]")).ToHaveValueAsync("Còn chờ số liệu.");
        Assert.Equal(1, await page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(name => name.includes('.note.')).length"));

        // the sentence goes; the note does not, and that is said once
        var gone = int.Parse(last?[5..] ?? string.Empty, System.Globalization.CultureInfo.InvariantCulture);
        await house.Database.ChangeAsync(db => db.ReviewParagraphs.Remove(db.ReviewParagraphs.First(paragraph => paragraph.Id == gone)), Token);
        await page.Locator("[data-section=Limits] [data-add]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Có câu soạn từ số liệu vừa đổi", new() { Timeout = Late });
        await Assertions.Expect(page.Locator($"[name={last}]")).ToHaveValueAsync("Còn chờ số liệu.");
        await page.Keyboard.InsertTextAsync("Họp còn trùng.");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Đã lưu", new() { Timeout = Late });
        await page.RunAndWaitForResponseAsync(() => page.Locator("[data-section=Limits] textarea").FocusAsync(), answer => answer.Url.EndsWith("/reviews/paragraphs", StringComparison.Ordinal));
        await page.WaitForTimeoutAsync(500);
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Đã lưu");
    }

    [Fact]
    public async Task APointThatWasCleared_IsNotSentWithItsOldText()
    {
        await using var house = await AssessmentHouse.OpenAsync();
        await using var official = await house.VisitAsync(product, AssessmentHouse.Official);
        var page = official.Page;
        await page.Locator("[data-section=Limits] [data-add]").ClickAsync();
        await page.Keyboard.InsertTextAsync("Viết nhầm.");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Đã lưu");
        await page.Locator("[data-section=Limits] textarea").FillAsync(string.Empty);
        await page.Locator("#form-send button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Còn ý chưa lưu được");
        await Assertions.Expect(page.Locator("[data-section=Limits] textarea")).ToBeFocusedAsync();

        // once it is filled, the form goes its way
        await page.Locator("[data-section=Limits] textarea").FillAsync("Viết đúng.");
        await page.Locator("#form-send button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#form-send")).ToContainTextAsync("Còn trống");
        await page.Locator("#form-send input[type=checkbox]").CheckAsync();
        await page.Locator("#form-send button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".saved[role=status]")).ToContainTextAsync("Đã gửi đánh giá");
        await Assertions.Expect(page.Locator("[data-section=Limits] [data-text]")).ToHaveTextAsync("Viết đúng.");
    }

    [Fact]
    public async Task TheTextOfAnother_MayBeRemoved_AlsoWhereTheFirstSavingWasNotAnswered()
    {
        await using var house = await AssessmentHouse.OpenAsync();
        await using var official = await house.VisitAsync(product, AssessmentHouse.Official);
        await using var colleague = await house.VisitAsync(product, AssessmentHouse.Colleague);
        await official.Page.RouteAsync("**/reviews/paragraphs", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await official.Page.Locator("[data-section=Limits] [data-add]").ClickAsync();
        await official.Page.Keyboard.InsertTextAsync("Bản của đảng ủy.");
        await official.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(official.Page.Locator("[data-saved]")).ToContainTextAsync("Chưa lưu");
        await AssessmentHouse.OpenAsync(colleague.Page);
        await colleague.Page.Locator("[data-section=Limits] textarea").FillAsync("Bản của văn phòng.");
        await colleague.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(colleague.Page.Locator("[data-saved]")).ToContainTextAsync("Đã lưu");
        await official.Page.UnrouteAsync("**/reviews/paragraphs");
        await official.Page.Locator("[data-theirs-go]:visible").ClickAsync(new() { Timeout = Late });
        await Assertions.Expect(official.Page.Locator("[data-section=Limits] textarea")).ToHaveValueAsync("Bản của văn phòng.");
        Assert.Matches("^Remove-[1-9][0-9]*-[0-9]+$", await official.Page.Locator("[data-section=Limits] [data-remove]").GetAttributeAsync("value") ?? string.Empty);
    }
}
