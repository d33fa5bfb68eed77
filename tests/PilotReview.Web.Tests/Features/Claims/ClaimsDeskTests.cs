using System.Globalization;
using System.Text;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Claims;
using PilotReview.Documents.Texts;
using PilotReview.Testing;
using PilotReview.Web.Features.Claims;
using PilotReview.Web.Parts.Claims;
using Xunit;

namespace PilotReview.Web.Tests.Features.Claims;

public sealed class ClaimsDeskTests
{
    /// <summary>Sees no review, so that nothing is looked up.</summary>
    private static readonly Actor Observer = new(1, Role.Observer, null);

    private readonly SampleDatabase _sample;

    public ClaimsDeskTests(SampleDatabase sample)
    {
        _sample = sample;
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ClaimsDesk Desk => new(new ClaimFindings(_sample.Database), new FakeTime(new DateTimeOffset(2021, 10, 6, 14, 20, 0, TimeSpan.FromHours(7))), ClaimSamples.Check);

    [Fact]
    public async Task Correction_GoesIntoTheText_WhichIsCheckedAgain()
    {
        var mend = (await ViewAsync(Form())).Claims[1].Claim.Mend ?? throw new InvalidOperationException();
        var view = await ViewAsync(Form() with { Act = ClaimsForm.MendAct(mend.Start, mend.End) });
        Assert.Equal(ClaimSamples.Text.Replace("99,14%", "99,15%", StringComparison.Ordinal), view.Text);
        Assert.Equal(ClaimStatus.Agrees, view.Claims[1].Claim.Status);
        Assert.Equal("Đã sửa “99,14%” thành “99,15%” và kiểm tra lại.", view.Done);
    }

    /// <summary>The text was changed in the box before the button was pressed: the place is no correction any more.</summary>
    [Fact]
    public async Task CorrectionOfAnOlderText_ChangesNothing()
    {
        var mend = (await ViewAsync(Form())).Claims[1].Claim.Mend ?? throw new InvalidOperationException();
        var changed = "Thêm. " + ClaimSamples.Text;
        var view = await ViewAsync(Form() with { Text = changed, Act = ClaimsForm.MendAct(mend.Start, mend.End) });
        Assert.Equal(changed, view.Text);
        Assert.Contains("chưa sửa gì", view.Done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reason_StaysWithItsClaim_WhenTheTextChangesElsewhere()
    {
        var key = (await ViewAsync(Form())).Keys[2];
        var reasons = new Dictionary<string, string> { [key] = " Số ước lượng ", ["unknown"] = "x" };
        var view = await ViewAsync(Form() with { Text = "Mở đầu.\n" + ClaimSamples.Text, Reasons = reasons });
        Assert.Equal([("Số ước lượng", TextTone.Explained)], view.Claims.Where(claim => claim.Reason.Length > 0).Select(claim => (claim.Reason, claim.Tone)));
        Assert.Equal(3, view.Explained[0].Number);
    }

    [Fact]
    public async Task ReasonThatIsTooLong_IsNamed_AndItsClaimStaysOpen()
    {
        var key = (await ViewAsync(Form())).Keys[1];
        var view = await ViewAsync(Form() with { Reasons = new Dictionary<string, string> { [key] = new('a', ClaimsDesk.LongestReason + 1) } });
        Assert.Equal(ClaimsForm.ReasonPrefix + key, Assert.Single(view.Problems).Field);
        Assert.Equal(TextTone.Off, view.Claims[1].Tone);
    }

    [Fact]
    public async Task ReasonThatWasLeftEmpty_IsAskedFor()
    {
        var view = await ViewAsync(Form());
        var asked = await ViewAsync(Form() with { Kept = view.Keys[1] });
        Assert.Contains("2", Assert.Single(asked.Problems).Text, StringComparison.Ordinal);
        Assert.Equal(view.Off.Count, asked.Off.Count);
    }

    [Fact]
    public void SameClaimTwice_HasTwoKeys()
    {
        var claim = ClaimSamples.Check(ClaimSamples.Text, null)[0];
        var keys = ClaimKeys.Of([claim, claim with { Start = 90 }, claim with { Kind = ClaimKind.Share }]);
        Assert.Equal(3, keys.Distinct().Count());
        Assert.StartsWith(keys[0], keys[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", TextProblemCode.Empty)]
    [InlineData(" \n", TextProblemCode.Empty)]
    [InlineData("§¶ng bé thµnh phè cã 245 chi bé", TextProblemCode.OldEncoding)]
    public async Task RefusedText_IsShownAgain(string text, TextProblemCode expected)
    {
        var answer = await Desk.AnswerAsync(Observer, Form() with { Text = text }, Token);
        Assert.Equal((expected, text), (answer.Refusal?.Code, answer.Typed));
    }

    [Fact]
    public async Task File_IsReadWithItsName()
    {
        using var file = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ClaimSamples.Text.ReplaceLineEndings("\r\n"))]);
        var view = (await Desk.ReadAsync(Observer, file, "C:\\du-thao\\bao\u202Ecao.txt", string.Empty, Token)).View ?? throw new InvalidOperationException();
        Assert.Equal((ClaimSamples.Text, "baocao.txt"), (view.Text, view.Name));
        using var picture = new MemoryStream([0x89, 0x50, 0, 0]);
        var refused = await Desk.ReadAsync(Observer, picture, "a.txt", "đã gõ", Token);
        Assert.Equal((TextProblemCode.NotAText, "đã gõ"), (refused.Refusal?.Code, refused.Typed));
    }

    [Fact]
    public async Task Judgement_IsHeldAgainstTheReviewsThatTheReaderMaySee()
    {
        Assert.Equal(ClaimStatus.NoData, (await ViewAsync(Form())).Claims[3].Claim.Status);
        var answer = await Desk.AnswerAsync(new Actor(1, Role.Appraiser, null), Form(), Token);
        Assert.Equal(ClaimStatus.Contradicted, answer.View?.Claims[3].Claim.Status);
    }

    [Fact]
    public async Task MarkedCopy_SaysWhatThePageSays()
    {
        var key = (await ViewAsync(Form())).Keys[2];
        var view = await ViewAsync(Form() with { Name = "du-thao.docx", Reasons = new Dictionary<string, string> { [key] = "Ước lượng" } });
        var copy = ClaimWords.Marked(view, Formats.Vietnamese);
        Assert.Equal(("du-thao.docx", 4), (copy.Title, copy.Marks.Count));
        Assert.Equal(["2 4", "3", "1"], copy.Lists.Select(list => string.Join(" ", list.Numbers)));
        Assert.Equal("Giữ nguyên vì: Ước lượng", copy.Notes[3].Reason);
        using var file = new MemoryStream();
        MarkedDocument.Write(copy, file);
        Assert.NotEqual(0, file.Length);
    }

    private static ClaimsForm Form() => new() { Text = ClaimSamples.Text, Name = string.Empty };

    private async Task<ClaimsView> ViewAsync(ClaimsForm form) => (await Desk.AnswerAsync(Observer, form, Token)).View ?? throw new InvalidOperationException("It was refused.");
}
