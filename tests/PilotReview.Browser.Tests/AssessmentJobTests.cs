using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>An assessment is written: by two people at once, without a connection, and against a lock. Nothing that was typed is lost.</summary>
[Collection(nameof(OfficeCollection))]
public sealed class AssessmentJobTests(Product product)
{
    private const int Late = 25_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoEditors_SeeEachOther_AndNeitherTextIsLost()
    {
        await using var house = await AssessmentHouse.OpenAsync();
        await using var official = await house.VisitAsync(product, AssessmentHouse.Official);
        await using var colleague = await house.VisitAsync(product, AssessmentHouse.Colleague);
        await WriteAsync(official.Page, "Limits", "Họp còn trùng nội dung.");
        await Assertions.Expect(Saved(official.Page)).ToContainTextAsync("Đã lưu");

        // the finished text and who is writing arrive without a reload
        await official.Page.Locator("[data-section=Limits] textarea").FocusAsync();
        await Assertions.Expect(Areas(colleague.Page, "Limits")).ToHaveValueAsync("Họp còn trùng nội dung.", new() { Timeout = Late });
        await Assertions.Expect(colleague.Page.GetByText("Đảng ủy Phường 1 đang sửa mục này")).ToBeVisibleAsync(new() { Timeout = Late });
        await colleague.PictureAsync("somebody-else-writes");

        await Areas(colleague.Page, "Limits").FillAsync("Bản của văn phòng.");
        await Areas(official.Page, "Limits").FillAsync("Bản của đảng ủy.");
        await colleague.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Saved(colleague.Page)).ToContainTextAsync("Đã lưu");
        await official.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(official.Page.Locator("[data-clash]:not([hidden])")).ToContainTextAsync("Văn phòng Phường 1 đã sửa ý này");
        await Assertions.Expect(official.Page.Locator("[data-theirs]:visible")).ToHaveTextAsync("Bản của văn phòng.");
        await Assertions.Expect(Areas(official.Page, "Limits")).ToHaveValueAsync("Bản của đảng ủy.");
        await official.PictureAsync("two-texts");
        await official.AssertAccessibleAsync();

        // also after a reload
        await AssessmentHouse.OpenAsync(official.Page);
        await Assertions.Expect(official.Page.Locator("[data-clash]:not([hidden])")).ToBeVisibleAsync();
        await Assertions.Expect(Areas(official.Page, "Limits")).ToHaveValueAsync("Bản của đảng ủy.");
        await official.Page.Locator("[data-mine]:visible").ClickAsync();
        await Assertions.Expect(Saved(official.Page)).ToContainTextAsync("Đã lưu");
        Assert.Equal(["Bản của đảng ủy."], await TextsAsync(house));
        official.AssertNoFaults();
        colleague.AssertNoFaults();
    }

    [Fact]
    public async Task ALostConnection_KeepsTheText_AndSendsItAgain()
    {
        await using var house = await AssessmentHouse.OpenAsync();
        await using var official = await house.VisitAsync(product, AssessmentHouse.Official);
        await official.Page.Context.SetOfflineAsync(true);
        await WriteAsync(official.Page, "Strengths", "Dự sinh hoạt đều hơn.");
        await Assertions.Expect(Saved(official.Page)).ToContainTextAsync("Chưa lưu: mất kết nối");
        await official.PictureAsync("no-connection");
        await official.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(Saved(official.Page)).ToContainTextAsync("Đã lưu", new() { Timeout = Late });
        Assert.Equal(["Dự sinh hoạt đều hơn."], await TextsAsync(house));

        // the browser is closed before the network is back
        await official.Page.Context.SetOfflineAsync(true);
        await Areas(official.Page, "Strengths").FillAsync("Dự sinh hoạt đều hơn trước.");
        await WriteAsync(official.Page, "Lessons", "Phân định rõ việc.");
        await Assertions.Expect(Saved(official.Page)).ToContainTextAsync("Chưa lưu: mất kết nối");
        var second = await official.Page.Context.NewPageAsync();
        await official.Page.CloseAsync(new() { RunBeforeUnload = false });
        await second.Context.SetOfflineAsync(false);
        await AssessmentHouse.OpenAsync(second);
        // sent from the store by the new page, unless the closed one still got it out
        await Assertions.Expect(Areas(second, "Lessons")).ToHaveValueAsync("Phân định rõ việc.");
        await second.WaitForFunctionAsync("() => !JSON.stringify(localStorage).includes('.assess.')", null, new() { Timeout = Late });
        Assert.Equal(["Dự sinh hoạt đều hơn trước.", "Phân định rõ việc."], await TextsAsync(house));
    }

    [Fact]
    public async Task WhatComesAfterTheLock_StaysInTheBrowser_AndIsTold()
    {
        await using var house = await AssessmentHouse.OpenAsync();
        await using var official = await house.VisitAsync(product, AssessmentHouse.Official);

        // a point that is opened asks whether it may be written: only after that answer does the lock come in the middle of the writing
        await official.Page.RunAndWaitForResponseAsync(
            () => official.Page.Locator("[data-section=Limits] [data-add]").ClickAsync(), answer => answer.Url.EndsWith("/reviews/paragraphs", StringComparison.Ordinal));
        await house.MoveOnAsync(ReviewState.Appraisal);
        await official.Page.Keyboard.InsertTextAsync("Viết muộn.");
        await official.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Saved(official.Page)).ToContainTextAsync("Đã qua bước Đánh giá");
        await Assertions.Expect(official.Page.Locator("[data-add]:visible")).ToHaveCountAsync(0);
        await AssessmentHouse.OpenAsync(official.Page);
        await Assertions.Expect(official.Page.Locator("[data-drafts]")).ToContainTextAsync("Viết muộn.");
        await official.AssertAccessibleAsync();
        await official.PictureAsync("too-late");
        await official.Page.Locator("[data-discard]").ClickAsync();
        await Assertions.Expect(official.Page.Locator("[data-drafts]")).ToBeHiddenAsync();
        Assert.Empty(await TextsAsync(house));
    }

    [Fact]
    public async Task AnAssessment_IsWritten_Sent_AndSentBack()
    {
        await using var house = await AssessmentHouse.OpenAsync();
        await using var official = await house.VisitAsync(product, AssessmentHouse.Official);
        await official.PictureAsync("empty");
        await official.Page.Locator("[data-draft]").ClickAsync();
        await Assertions.Expect(official.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();
        await house.Database.ChangeAsync(
            db =>
            {
                var first = db.ReviewParagraphs.OrderBy(paragraph => paragraph.Id).First();
                (first.Text, first.Verdict) = (new LocalText("Tỷ lệ dự sinh hoạt tăng từ 70,0% lên 80,0%.", "Attendance rose from 70.0% to 80.0%."), VerdictKind.NoClearChange);
            },
            Token);
        await WriteAsync(official.Page, "ObjectiveCauses", "Dịch bệnh làm ba tháng không họp; hội trường khóm chỉ có 60 chỗ.");
        await WriteAsync(official.Page, "Strengths", "Cấp ủy phân công đảng viên phụ trách từng tổ dân phố, nắm tình hình sát hơn. Hỏi thêm 0912 345 678.");
        await Assertions.Expect(Saved(official.Page)).ToContainTextAsync("Đã lưu");
        await Assertions.Expect(official.Page.GetByText("Có thể là số cá nhân: 0912 345 678").First).ToBeVisibleAsync();
        await AssessmentHouse.OpenAsync(official.Page);
        await official.AssertAccessibleAsync();
        await official.PictureAsync("written");
        foreach (var summary in await official.Page.Locator("details summary.btn").AllAsync())
        {
            await summary.ClickAsync();
        }

        await official.Page.Locator("details.tools summary").First.ClickAsync();
        await official.AssertAccessibleAsync();
        await official.PictureAsync("forms-open");
        await official.Page.SetViewportSizeAsync(390, 844);
        await official.AssertFitsAsync();
        await official.PictureAsync("forms-open");
        await official.Page.SetViewportSizeAsync(1280, 900);

        await official.Page.Locator("#form-send button[type=submit]").ClickAsync();
        await official.Page.Locator("#form-send input[type=checkbox]").CheckAsync();
        await official.PictureAsync("asked");
        await official.Page.Locator("#form-send button[type=submit]").ClickAsync();
        await Assertions.Expect(official.Page.Locator(".saved[role=status]")).ToContainTextAsync("Đã gửi đánh giá");
        await Assertions.Expect(official.Page.Locator("[data-section] textarea")).ToHaveCountAsync(0);

        await using var appraiser = await house.VisitAsync(product, AssessmentHouse.Appraiser);
        await appraiser.PictureAsync("appraised");
        await appraiser.Page.Locator("#form-return textarea").FillAsync("Đề nghị bỏ số điện thoại.");
        await appraiser.Page.Locator("#form-return button[type=submit]").ClickAsync();
        await Assertions.Expect(appraiser.Page.Locator(".saved[role=status]")).ToContainTextAsync("Đã trả lại");
        await appraiser.OpenAsync($"reviews/{AssessmentHouse.Review}/assessment");
        await appraiser.AssertAccessibleAsync();
        await appraiser.PictureAsync("whole");

        await AssessmentHouse.OpenAsync(official.Page);
        await Assertions.Expect(official.Page.GetByText("Lý do: Đề nghị bỏ số điện thoại.")).ToBeVisibleAsync();
        await official.PictureAsync("returned");
        await official.SpeakAsync("en-GB");
        await AssessmentHouse.OpenAsync(official.Page);
        await official.PictureAsync("english");
        official.AssertNoFaults();
        appraiser.AssertNoFaults();
    }

    private static ILocator Saved(IPage page) => page.Locator("[data-saved]");

    private static ILocator Areas(IPage page, string section) => page.Locator($"[data-section={section}] textarea[data-text]");

    /// <summary>Adds a point and leaves it.</summary>
    private static async Task WriteAsync(IPage page, string section, string text)
    {
        await page.Locator($"[data-section={section}] [data-add]").ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(AssessmentHouse house)
    {
        await using var db = house.Database.CreateDbContext();
        return await db.ReviewParagraphs.OrderBy(paragraph => paragraph.Section).ThenBy(paragraph => paragraph.Order).Select(paragraph => paragraph.Text.Vi).ToListAsync(Token);
    }
}
