using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Web.Features.Reviews.Scope;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Scope;

public sealed class ReviewScopeServiceTests : IAsyncLifetime
{
    private const string Pilot = "DBBP";

    private ReviewHouse? _house;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ReviewHouse House => _house ?? throw new InvalidOperationException("The house has not opened.");

    public async ValueTask InitializeAsync() => _house = await ReviewHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task NewReview_IsProposedWithUnitsAndTheirCommittees()
    {
        var view = await House.Scopes.NewAsync(House.Appraiser.Actor, Pilot, Token) ?? throw new InvalidOperationException(Pilot);
        var draft = view.Stored;
        Assert.Equal(view.Enrolments.Select(enrolment => enrolment.Id), draft.Units);
        Assert.Equal(2, draft.Committees.Count);
        Assert.Contains("P1", draft.Committees.Select(id => view.Tree[id].Code));
        Assert.Equal(("31/10/2026", "10/2026", "3"), (FormReader.WriteShown(draft.Day), draft.AfterTo, draft.Settling));
        Assert.Equal("THÀNH ỦY CAO LÃNH", draft.Letterhead.Issuer);
        Assert.Equal([24, 23], view.MonthsOf(draft).Select(row => row.Months.Before));
    }

    [Fact]
    public async Task Create_StoresUnitsCommitteesAndTheDay_AndTwiceIsOnce()
    {
        var draft = await GoodAsync();
        Assert.True((await CreateAsync(draft)).IsDone);
        Assert.True((await CreateAsync(draft)).IsDone);
        var review = await House.ReviewAsync("SK-2026");
        Assert.Equal(ReviewState.Draft, review.State);
        Assert.Equal(new DateOnly(2026, 11, 29), review.ScopeSetOn);
        Assert.False(review.IsScopeSetLater);
        Assert.Equal(draft.Units, review.Units.Select(unit => unit.EnrolmentId));
        await using var db = House.Database.CreateDbContext();
        Assert.Equal(draft.Committees.Order(), (await db.ReviewCommittees.Where(committee => committee.ReviewId == review.Id).ToListAsync(Token)).Select(committee => committee.UnitId).Order());
    }

    public static TheoryData<string, string> WrongFields => new()
    {
        { ScopeDraft.CodeField, "new" }, { ScopeDraft.CodeField, "Paragraphs" }, { ScopeDraft.CodeField, "SK 2026" }, { ScopeDraft.CodeField, "sk-2023" }, { ScopeDraft.CodeField, "" },
        { ScopeDraft.TitleViField, "" }, { ScopeDraft.DayField, "30/11/2026" }, { ScopeDraft.DayField, "mai" }, { ScopeDraft.BeforeField, "13/2016" },
        { ScopeDraft.BeforeField, "10/2018" }, { ScopeDraft.AfterField, "12/2026" }, { ScopeDraft.AfterField, "11/2018" }, { ScopeDraft.SettlingField, "13" },
        { ScopeDraft.SettlingField, "ba" }, { ScopeDraft.UnitField, "" }, { ScopeDraft.WhyField, " \r\n " }, { ScopeDraft.CommitteeField, "999999" },
    };

    [Theory]
    [MemberData(nameof(WrongFields))]
    public async Task Create_Wrong_SaysWhere_AndStoresNothing(string field, string text)
    {
        var good = await GoodAsync();
        var draft = field switch
        {
            ScopeDraft.CodeField => good with { Code = text },
            ScopeDraft.TitleViField => good with { TitleVi = text },
            ScopeDraft.DayField => good with { Day = text },
            ScopeDraft.BeforeField => good with { BeforeFrom = text },
            ScopeDraft.AfterField => good with { AfterTo = text },
            ScopeDraft.SettlingField => good with { Settling = text },
            ScopeDraft.UnitField => good with { Units = [] },
            ScopeDraft.WhyField => good with { Why = text },
            _ => good with { Committees = [int.Parse(text, CultureInfo.InvariantCulture)] },
        };
        var saving = await CreateAsync(draft);
        Assert.All(saving.Problems, problem => Assert.Equal(field, problem.Field));
        Assert.NotEmpty(saving.Problems);
        await using var db = House.Database.CreateDbContext();
        Assert.Equal(2, await db.Reviews.CountAsync(Token));
    }

    [Fact]
    public async Task Problems_AreEnglishBesideVietnamese()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.English;
        var saving = await CreateAsync(new ScopeDraft { Code = "new", Settling = "x", Day = "01/01/2030", BeforeFrom = "1", AfterTo = "2" });
        Assert.DoesNotContain(saving.Problems, problem => problem.Text.Any(letter => "ăâđêôơưạảấầẩậắằẳặẹẻẽếềểễệ".Contains(letter)));
        Assert.True(saving.Problems.Count > 5);
    }

    [Fact]
    public async Task Create_IsForWhoPreparesReviews() =>
        Assert.Equal(Reason.RoleMissing, (await House.Scopes.CreateAsync(House.Ward, Pilot, await GoodAsync(), Token)).Outcome.Refusal);

    [Theory]
    [InlineData(ScopeDraft.WhyField)]
    [InlineData(ScopeDraft.TitleViField)]
    public async Task NumberOfAPerson_IsAskedAbout_AndTakenWhenItNamesNobody(string field)
    {
        var good = await GoodAsync();
        var draft = field == ScopeDraft.WhyField ? good with { Why = "Gọi 0912345678" } : good with { TitleVi = "Gọi 0912345678" };
        var asked = Assert.Single((await CreateAsync(draft)).Problems);
        Assert.Equal((field, true), (asked.Field, asked.IsAboutPersons));
        await using var db = House.Database.CreateDbContext();
        Assert.Equal(2, await db.Reviews.CountAsync(Token));
        Assert.True((await CreateAsync(draft with { NamesNobody = true })).IsDone);
    }

    [Fact]
    public async Task Set_InTheFirstDraft_IsNotLater()
    {
        var draft = await StoredAsync();
        Assert.True((await SetAsync(draft with { Seen = draft.Mark, Why = "Theo kế hoạch.\r\nHai dòng.", Settling = "4" })).IsDone);
        var review = await House.ReviewAsync();
        Assert.Equal((4, "Theo kế hoạch.\nHai dòng.", false), (review.SettlingMonths, review.Justification, review.IsScopeSetLater));
        Assert.Equal(new DateOnly(2026, 11, 29), review.ScopeSetOn);
        Assert.Equal(2, review.Units.Count);

        // nobody had set its scope: the committees of its units were proposed
        await using var db = House.Database.CreateDbContext();
        Assert.Equal(2, await db.ReviewCommittees.CountAsync(committee => committee.ReviewId == review.Id, Token));
    }

    [Fact]
    public async Task Set_AfterTheDraftWasLeft_IsMarkedLater_ButNotForATitle()
    {
        await House.MoveAsync(ReviewState.DataCheck, ReviewState.Draft);
        var draft = await StoredAsync();
        Assert.True((await SetAsync(draft with { Seen = draft.Mark, TitleVi = "Tên khác" })).IsDone);
        Assert.False((await House.ReviewAsync()).IsScopeSetLater);
        draft = await StoredAsync();
        Assert.True((await SetAsync(draft with { Seen = draft.Mark, Units = [draft.Units[0]] })).IsDone);
        var review = await House.ReviewAsync();
        Assert.True(review.IsScopeSetLater);
        Assert.Equal(draft.Units[0], Assert.Single(review.Units).EnrolmentId);
    }

    [Fact]
    public async Task Set_AfterTheDraft_IsTold_AndChangesNothing()
    {
        var draft = await StoredAsync();
        await House.MoveAsync(ReviewState.DataCheck);
        var saving = await SetAsync(draft with { Seen = draft.Mark, Settling = "6" });
        Assert.Contains("không còn ở bước dự thảo", Assert.Single(saving.Problems).Text, StringComparison.Ordinal);
        Assert.Equal(3, (await House.ReviewAsync()).SettlingMonths);
    }

    [Fact]
    public async Task Set_OverWhatSomebodyElseWrote_IsToldFirst()
    {
        var drawn = await StoredAsync();
        var typed = drawn with { Seen = drawn.Mark, Why = "Của tôi.", Settling = "6" };
        Assert.True((await SetAsync(drawn with { Seen = drawn.Mark, Why = "Của người kia.", TitleVi = "Tên mới" })).IsDone);
        var told = await SetAsync(typed);
        Assert.Contains(told.Problems, problem => problem.Text.Contains("“Tên mới”", StringComparison.Ordinal));
        Assert.Equal("Của người kia.", (await House.ReviewAsync()).Justification);
        Assert.True((await SetAsync(typed with { Seen = (await StoredAsync()).Mark })).IsDone);
        Assert.Equal("Của tôi.", (await House.ReviewAsync()).Justification);
    }

    [Fact]
    public async Task CommitteeThatHasAnswered_IsNotLeftOut()
    {
        var draft = await StoredAsync();
        var ward = House.Ward.Actor.ScopeUnitId ?? 0;
        Assert.True((await SetAsync(draft with { Seen = draft.Mark, Why = "Có lý do.", Committees = [ward] })).IsDone);
        await House.Database.ChangeAsync(db => db.ReviewCommittees.Single(committee => committee.UnitId == ward).Kind = RecommendationKind.Keep, Token);
        draft = await StoredAsync();
        var saving = await SetAsync(draft with { Seen = draft.Mark, Committees = [] });
        Assert.Equal(ScopeDraft.CommitteeField, Assert.Single(saving.Problems).Field);
        Assert.Contains("Duy trì", saving.Problems[0].Text, StringComparison.Ordinal);
        await using var db = House.Database.CreateDbContext();
        Assert.Equal(1, await db.ReviewCommittees.CountAsync(Token));
    }

    [Fact]
    public async Task UnitWithAnAssessment_IsLeftOutKnowingly()
    {
        var draft = await StoredAsync();
        draft = draft with { Seen = draft.Mark, Why = "Có lý do." };
        var review = await House.ReviewAsync();
        await House.Database.ChangeAsync(
            db => db.ReviewParagraphs.Add(new ReviewParagraph
            {
                Key = Guid.NewGuid(), ReviewId = review.Id, EnrolmentId = draft.Units[1], Section = NarrativeSection.Limits, Order = 1, Text = new LocalText("Còn hạn chế."), At = DateTimeOffset.UnixEpoch,
            }),
            Token);
        var less = draft with { Units = [draft.Units[0]] };
        Assert.True(Assert.Single((await SetAsync(less)).Problems).NeedsWord);
        Assert.True((await SetAsync(less with { IsSure = true })).IsDone);
    }

    private Task<Saving> CreateAsync(ScopeDraft draft) => House.Scopes.CreateAsync(House.Appraiser, Pilot, draft, Token);

    private Task<Saving> SetAsync(ScopeDraft draft) => House.Scopes.SetAsync(House.Appraiser, ReviewHouse.Code, draft, Token);

    private async Task<ScopeDraft> GoodAsync()
    {
        var view = await House.Scopes.NewAsync(House.Appraiser.Actor, Pilot, Token) ?? throw new InvalidOperationException(Pilot);
        return view.Stored with { Code = "SK-2026", TitleVi = "Sơ kết 8 năm", Why = "Theo kế hoạch năm 2026." };
    }

    private async Task<ScopeDraft> StoredAsync()
    {
        var found = await House.Scopes.FindAsync(House.Appraiser.Actor, ReviewHouse.Code, Token) ?? throw new InvalidOperationException(ReviewHouse.Code);
        return found.View.Stored;
    }
}
