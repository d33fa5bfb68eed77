using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Web.Features.Reviews.Assessment;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Assessment;

public sealed class ParagraphsServiceTests : IAsyncLifetime
{
    private readonly Guid _key = Guid.NewGuid();
    private AssessmentHouse? _house;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AssessmentHouse House => _house ?? throw new InvalidOperationException("The house has not opened.");

    public async ValueTask InitializeAsync() => _house = await AssessmentHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task ANewPoint_SentTwice_IsStoredOnce()
    {
        var first = await House.SaveAsync(House.Official, AssessmentHouse.Point("  Họp còn trùng\nnội dung. ", _key));
        var second = await House.SaveAsync(House.Official, AssessmentHouse.Point("Họp còn trùng nội dung.", _key));
        Assert.Equal((ParagraphAnswer.Saved, 1, "10:03", "Họp còn trùng nội dung."), (first?.Outcome, first?.Version, first?.At, first?.Text));
        Assert.Equal((ParagraphAnswer.Saved, 1, first?.Id), (second?.Outcome, second?.Version, second?.Id));
        Assert.Equal("Họp còn trùng nội dung.", Assert.Single(await House.ParagraphsAsync()).Text.Vi);
    }

    [Fact]
    public async Task TheSamePoint_SentAtTheSameMoment_IsStoredOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => House.SaveAsync(House.Official, AssessmentHouse.Point("Họp còn trùng.", _key))));
        Assert.All(answers, answer => Assert.Equal(ParagraphAnswer.Saved, answer?.Outcome));
        Assert.Single(await House.ParagraphsAsync());
    }

    [Fact]
    public async Task TwoWriters_NeitherTextIsLost()
    {
        await House.SaveAsync(House.Official, AssessmentHouse.Point("Bản đầu", _key));
        await House.SaveAsync(House.Colleague, AssessmentHouse.Point("Bản của đồng nghiệp", _key, version: 1));
        var answer = await House.SaveAsync(House.Official, AssessmentHouse.Point("Bản của tôi", _key, version: 1));
        Assert.Equal((ParagraphAnswer.Conflict, "Bản của đồng nghiệp", 2), (answer?.Outcome, answer?.Text, answer?.Version));
        Assert.Equal("Văn phòng Đảng ủy Phường 1 đã sửa ý này lúc 10:03 ngày 29/11/2026:", answer?.Message);
        Assert.Equal("Bản của đồng nghiệp", Assert.Single(await House.ParagraphsAsync()).Text.Vi);

        // the own one is chosen, knowing the other
        Assert.Equal(3, (await House.SaveAsync(House.Official, AssessmentHouse.Point("Bản của tôi", _key, version: 2)))?.Version);
    }

    [Fact]
    public async Task AnAnswerThatGotLost_IsNoConflictWithOneself()
    {
        await House.SaveAsync(House.Official, AssessmentHouse.Point("Bản đầu", _key));
        var answer = await House.SaveAsync(House.Official, AssessmentHouse.Point("Bản đầu viết thêm", _key, version: 0, tried: "Bản đầu"));
        Assert.Equal((ParagraphAnswer.Saved, 2), (answer?.Outcome, answer?.Version));

        // the same from somebody else is one
        Assert.Equal(ParagraphAnswer.Conflict, (await House.SaveAsync(House.Colleague, AssessmentHouse.Point("Khác", _key, version: 0, tried: "Bản đầu viết thêm")))?.Outcome);
    }

    [Fact]
    public async Task ATextThatIsTooLong_IsRefusedInWords_AndNothingOfItIsStored()
    {
        var answer = await House.SaveAsync(House.Official, AssessmentHouse.Point(new string('a', ReviewParagraph.LongestText + 1), _key));
        Assert.Equal(ParagraphAnswer.Refused, answer?.Outcome);
        Assert.Contains("nhiều nhất là 2000", answer?.Message, StringComparison.Ordinal);
        Assert.Empty(await House.ParagraphsAsync());
    }

    [Fact]
    public async Task APointThatWasRemovedMeanwhile_IsTold_AndNotMadeAnew()
    {
        var answer = await House.SaveAsync(House.Official, AssessmentHouse.Point("Viết tiếp", _key, version: 1));
        Assert.Equal(ParagraphAnswer.Gone, answer?.Outcome);
        Assert.Empty(await House.ParagraphsAsync());
    }

    [Fact]
    public async Task OnceSent_TheWordsOfTheWardStayAsTheyAre()
    {
        await House.WriteAsync(House.Official, "Họp còn trùng.");
        await House.SendAsync();
        var answer = await House.SaveAsync(House.Official, AssessmentHouse.Point("Viết thêm", _key));
        Assert.Equal(ParagraphAnswer.Locked, answer?.Outcome);
        Assert.Contains("đã gửi nên đã khóa", answer?.Message, StringComparison.Ordinal);
        var board = await House.SaveAsync(House.Appraiser, AssessmentHouse.Point("Bổ sung", _key));
        Assert.Equal(ParagraphAnswer.Locked, board?.Outcome);
        Assert.Contains("lời của đơn vị được giữ nguyên", board?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeforeTheDecision_NobodyWritesAnyMore()
    {
        await House.MoveOnAsync(ReviewState.ForDecision);
        foreach (var writer in new[] { House.Official, House.Appraiser })
        {
            Assert.Equal(ParagraphAnswer.Locked, (await House.SaveAsync(writer, AssessmentHouse.Point("Viết thêm", _key)))?.Outcome);
        }

        Assert.Empty(await House.ParagraphsAsync());
    }

    [Fact]
    public async Task WhoeverHasNoBusinessHere_IsNotAnswered()
    {
        var point = AssessmentHouse.Point("Viết", _key);
        Assert.Null(await House.SaveAsync(House.Stranger, point));
        Assert.Null(await House.SaveAsync(House.Member, point));
        // the review as a whole is the appraiser's
        Assert.Null(await House.SaveAsync(House.Official, point with { Unit = null }));
        Assert.Equal(ParagraphAnswer.Saved, (await House.SaveAsync(House.Appraiser, point with { Unit = null }))?.Outcome);
        Assert.Null(await House.SaveAsync(House.Appraiser, point with { Unit = AssessmentHouse.OtherUnit }));
        Assert.Null(Assert.Single(await House.ParagraphsAsync()).EnrolmentId);
    }

    public static TheoryData<string> Broken => new() { "kind", "key", "zero", "section", "number", "version", "review" };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task ABrokenMessage_IsNotAnswered(string part)
    {
        var point = AssessmentHouse.Point("Viết", _key);
        Assert.Null(await House.SaveAsync(House.Official, part switch
        {
            "kind" => point with { Kind = "other" },
            "key" => point with { Key = "1" },
            "zero" => point with { Key = Guid.Empty.ToString("D") },
            "section" => point with { Section = "None" },
            "number" => point with { Section = "3" },
            "version" => point with { Version = -1 },
            _ => point with { Review = null },
        }));
        Assert.Empty(await House.ParagraphsAsync());
    }

    [Theory]
    [InlineData("   ", "còn trống")]
    [InlineData("Hop chi b\u00E9\u202E", "không nhìn thấy")]
    public async Task WhatCannotBeStored_IsRefusedWithASentence(string text, string part)
    {
        var answer = await House.SaveAsync(House.Official, AssessmentHouse.Point(text, _key));
        Assert.Equal(ParagraphAnswer.Refused, answer?.Outcome);
        Assert.Contains(part, answer?.Message, StringComparison.Ordinal);
        Assert.Empty(await House.ParagraphsAsync());
    }

    [Fact]
    public async Task TooLongAText_IsRefused()
    {
        var answer = await House.SaveAsync(House.Official, AssessmentHouse.Point(new string('a', ReviewParagraph.LongestText + 1), _key));
        Assert.Equal(ParagraphAnswer.Refused, answer?.Outcome);
    }

    [Fact]
    public async Task APersonalNumber_IsSavedAndTold()
    {
        var answer = await House.SaveAsync(House.Official, AssessmentHouse.Point("Liên hệ 0912 345 678 để biết thêm", _key));
        Assert.Equal(ParagraphAnswer.Saved, answer?.Outcome);
        Assert.Contains("0912 345 678", answer?.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoWrites_IsToldByPost_AndForgotten()
    {
        await House.SaveAsync(House.Official, AssessmentHouse.Point("Bản đầu", _key));
        Assert.Empty((await EditingAsync(House.Official, _key))?.Others ?? []);
        var seen = await EditingAsync(House.Appraiser, null);
        var other = Assert.Single(seen?.Others ?? []);
        Assert.Equal((nameof(NarrativeSection.Limits), _key.ToString("D"), "Đảng ủy Phường 1 đang sửa mục này"), (other.Section, other.Key, other.Text));

        // the same account in another window is somebody else
        Assert.Single((await EditingAsync(House.Official, null, page: "b"))?.Others ?? []);
        House.Time.Advance(AssessmentPresence.Forgotten + TimeSpan.FromSeconds(1));
        Assert.Empty((await EditingAsync(House.Appraiser, null))?.Others ?? []);
    }

    [Fact]
    public async Task WhoLeavesAPoint_IsForgottenAtOnce()
    {
        await EditingAsync(House.Official, _key);
        await EditingAsync(House.Official, null);
        Assert.Empty((await EditingAsync(House.Appraiser, null))?.Others ?? []);
    }

    [Fact]
    public async Task WhatChanged_IsTold_AndWhatIsGone()
    {
        await House.SaveAsync(House.Official, AssessmentHouse.Point("Bản đầu", _key));
        var gone = Guid.NewGuid().ToString("D");
        var answer = await EditingAsync(House.Colleague, null, known: [new KnownPoint(_key.ToString("D"), 0), new KnownPoint(gone, 3), new KnownPoint(null, 1), null]);
        var changed = Assert.Single(answer?.Changed ?? []);
        Assert.Equal((1, "Bản đầu", false), (changed.Version, changed.Text, changed.IsDrafted));
        Assert.Equal([gone], answer?.Removed);
        Assert.Empty((await EditingAsync(House.Colleague, null, known: [new KnownPoint(_key.ToString("D"), 1)]))?.Changed ?? []);
    }

    private Task<ParagraphAnswer?> EditingAsync(PilotReview.Web.Parts.Forms.Writer writer, Guid? key, string page = "a", IReadOnlyList<KnownPoint?>? known = null) => House.Paragraphs.AnswerAsync(
        writer,
        new ParagraphSent
        {
            Kind = ParagraphSent.Editing, Review = AssessmentHouse.Review, Unit = AssessmentHouse.Unit, Page = page, Key = key?.ToString("D"), Section = nameof(NarrativeSection.Limits), Known = known,
        },
        Formats.Vietnamese,
        Token);
}
