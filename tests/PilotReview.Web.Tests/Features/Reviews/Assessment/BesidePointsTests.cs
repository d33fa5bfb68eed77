using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Web.Features.Reviews.Assessment;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Assessment;

/// <summary>What stands beside the points: facts with papers, costs, and what members answered without their names.</summary>
public sealed class BesidePointsTests : IAsyncLifetime
{
    private static readonly FactDraft Fact = new("Nơi sinh hoạt bảo đảm", FactDraft.Yes, "2021-05-14", "12-BB/ĐU");

    private static readonly SurveyDraft Question = new(
        "Sinh hoạt có thiết thực không?", "Phiếu kín tháng 9/2018 và 9/2021",
        [new(1, "Không", "10", "2"), new(2, "Bình thường", "20", "10"), new(3, "Thiết thực", "15", "30"), new(4, "", "", ""), new(5, "Rất thiết thực", "0", "13")]);

    private AssessmentHouse? _house;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AssessmentHouse House => _house ?? throw new InvalidOperationException("The house has not opened.");

    private FactsService Facts => new(House.Database, House.Time);

    private CostsService Costs => new(House.Database, House.Time);

    private SurveysService Surveys => new(House.Database, House.Time);

    public async ValueTask InitializeAsync() => _house = await AssessmentHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task AFact_IsRecordedOnce_AndRemoved()
    {
        Assert.True((await AddAsync(House.Official, Fact)).IsDone);
        Assert.True((await AddAsync(House.Official, Fact)).IsDone);
        var fact = Assert.Single((await House.ViewAsync(House.Member)).Facts);
        Assert.Equal((true, new DateOnly(2021, 5, 14)), (fact.IsSo, fact.On));
        Assert.Equal(Reason.NotFound, (await Facts.RemoveAsync(House.Stranger, AssessmentHouse.Place, fact.Id, Token)).Outcome.Refusal);
        Assert.True((await Facts.RemoveAsync(House.Official, AssessmentHouse.Place, fact.Id, Token)).IsDone);
        Assert.True((await Facts.RemoveAsync(House.Official, AssessmentHouse.Place, fact.Id, Token)).IsDone);
        Assert.Empty((await House.ViewAsync(House.Member)).Facts);
    }

    public static TheoryData<string, string> WrongFacts => new()
    {
        { FactDraft.SubjectField, " " }, { FactDraft.SubjectField, new string('a', 301) }, { FactDraft.SoField, string.Empty }, { FactDraft.SoField, "maybe" }, { FactDraft.OnField, "hôm qua" },
        { FactDraft.OnField, "2026-11-30" }, { FactDraft.PaperField, string.Empty },
    };

    [Theory]
    [MemberData(nameof(WrongFacts))]
    public async Task AWrongFact_IsToldWhere(string field, string text)
    {
        var saving = await AddAsync(House.Official, field switch
        {
            FactDraft.SubjectField => Fact with { Subject = text },
            FactDraft.SoField => Fact with { IsSo = text },
            FactDraft.OnField => Fact with { On = text },
            _ => Fact with { Paper = text },
        });
        Assert.Equal(field, Assert.Single(saving.Problems).Field);
        Assert.Empty((await House.ViewAsync(House.Member)).Facts);
    }

    public static TheoryData<string, string> NumbersOfPersons => new()
    {
        { "fact", FactDraft.SubjectField }, { "fact", FactDraft.PaperField }, { "cost", CostDraft.SourceField(CostKind.Posts) },
        { "survey", SurveyDraft.TextField }, { "survey", SurveyDraft.SourceField }, { "survey", SurveyDraft.LabelField(2) },
    };

    [Theory]
    [MemberData(nameof(NumbersOfPersons))]
    public async Task NumberOfAPerson_IsAskedAbout_AndTakenWhenItNamesNobody(string form, string field)
    {
        var asked = Assert.Single((await SendAsync(form, field, namesNobody: false)).Problems);
        Assert.Equal((field, true, true), (asked.Field, asked.NeedsWord, asked.IsAboutPersons));
        Assert.Contains("0912345678", asked.Text, StringComparison.Ordinal);
        var view = await House.ViewAsync(House.Member);
        Assert.Equal((0, 0, 0), (view.Facts.Count, view.Costs.Count, view.Surveys.Count));
        Assert.True((await SendAsync(form, field, namesNobody: true)).IsDone);
        view = await House.ViewAsync(House.Member);
        Assert.Equal(1, view.Facts.Count + view.Costs.Count + view.Surveys.Count);
    }

    [Fact]
    public async Task OfTheReviewAsAWhole_TheWardWritesNothing()
    {
        Assert.Equal(Reason.NotFound, (await Facts.AddAsync(House.Official, (AssessmentHouse.Review, null), Fact, Token)).Outcome.Refusal);
        Assert.True((await Facts.AddAsync(House.Appraiser, (AssessmentHouse.Review, null), Fact, Token)).IsDone);
        Assert.Empty((await House.ViewAsync(House.Member)).Facts);
        Assert.Single((await House.ViewAsync(House.Member, null)).Facts);
    }

    [Fact]
    public async Task Costs_AreSet_Changed_AndRemovedByEmptyLines()
    {
        Assert.True((await SetAsync(string.Empty, Posts("9", "15"), new CostDraft(CostKind.Allowance, "1.490.000", "2 980 000", "Bảng lương"), new CostDraft(CostKind.MeetingsPerMember, "1", "1,5", "Sổ họp"))).IsDone);
        var costs = (await House.ViewAsync(House.Member)).Costs;
        Assert.Equal([(9m, 15m), (1m, 1.5m), (1_490_000m, 2_980_000m)], costs.Select(cost => (cost.Before, cost.After)));

        var mark = CostDraft.Mark(costs);
        Assert.True((await SetAsync(mark, Posts("9", "16"))).IsDone);
        Assert.Equal(16m, Assert.Single((await House.ViewAsync(House.Member)).Costs).After);

        // sent twice: the same; from a page that shows other costs: told
        Assert.True((await SetAsync(mark, Posts("9", "16"))).IsDone);
        Assert.Contains("Người khác vừa sửa", Assert.Single((await SetAsync(mark, Posts("9", "17"))).Problems).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1,5")]
    [InlineData("1.49")]
    [InlineData("chín")]
    [InlineData("")]
    public async Task ACostThatIsNoWholeNumber_IsToldWhere(string text)
    {
        var saving = await SetAsync(string.Empty, Posts(text, "15"));
        Assert.Equal(CostDraft.BeforeField(CostKind.Posts), Assert.Single(saving.Problems).Field);
        Assert.DoesNotContain("1.490.000", saving.Problems[0].Text, StringComparison.Ordinal);
        Assert.Empty((await House.ViewAsync(House.Member)).Costs);
    }

    [Fact]
    public async Task AQuestion_IsRecordedOnce_AndRemoved()
    {
        Assert.True((await AskAsync(Question)).IsDone);
        Assert.True((await AskAsync(Question)).IsDone);
        var question = Assert.Single((await House.ViewAsync(House.Member)).Surveys);
        Assert.Equal(["Không", "Bình thường", "Thiết thực", "Rất thiết thực"], question.Ranked.Select(answer => answer.Label));
        Assert.Equal((45, 55), (question.SheetsBefore, question.SheetsAfter));
        Assert.Contains("đã có với số phiếu khác", Assert.Single((await AskAsync(Question with { Source = "Khác" })).Problems).Text, StringComparison.Ordinal);
        Assert.True((await Surveys.RemoveAsync(House.Official, AssessmentHouse.Place, question.Id, Token)).IsDone);
        await using var db = House.Database.CreateDbContext();
        Assert.False(await db.Set<SurveyAnswer>().AnyAsync(answer => answer.QuestionId == question.Id, Token));
    }

    [Theory]
    [InlineData("1", "3", "10", "20", "chỉ có 4 phiếu")]
    [InlineData("10", "20", "0", "1", "chỉ có 1 phiếu")]
    [InlineData("0", "0", "0", "0", "Chưa có phiếu nào")]
    [InlineData("-5", "20", "10", "20", "không phải là số phiếu")]
    [InlineData("2,5", "20", "10", "20", "không phải là số phiếu")]
    [InlineData("", "20", "10", "20", "Ghi 0 nếu không ai chọn")]
    public async Task SheetsThatCouldBeToldApart_AndCountsThatAreNone_AreRefused(string worst, string best, string worstAfter, string bestAfter, string part)
    {
        var saving = await AskAsync(Question with { Rows = [new(1, "Không", worst, worstAfter), new(2, "Có", best, bestAfter)] });
        Assert.Contains(part, Assert.Single(saving.Problems).Text, StringComparison.Ordinal);
        Assert.Empty((await House.ViewAsync(House.Member)).Surveys);
    }

    [Fact]
    public async Task OneSideWithoutSheets_IsTaken_AndOneAnswerIsNot()
    {
        Assert.True((await AskAsync(Question with { Rows = [new(1, "Không", "0", "6"), new(2, "Có", "0", "5")] })).IsDone);
        Assert.Contains("ít nhất 2 câu trả lời", Assert.Single((await AskAsync(Question with { Text = "Khác", Rows = [new(1, "Có", "6", "6")] })).Problems).Text, StringComparison.Ordinal);
        Assert.Contains("giống nhau", Assert.Single((await AskAsync(Question with { Text = "Khác", Rows = [new(1, "Có", "6", "6"), new(2, "có", "6", "6")] })).Problems).Text, StringComparison.Ordinal);
    }

    private Task<Saving> SendAsync(string form, string field, bool namesNobody)
    {
        const string Text = "gọi 0912345678";
        return form switch
        {
            "fact" => AddAsync(House.Official, (field == FactDraft.SubjectField ? Fact with { Subject = Text } : Fact with { Paper = Text }) with { NamesNobody = namesNobody }),
            "cost" => SetAsync(string.Empty, Posts("9", "15") with { Source = Text, NamesNobody = namesNobody }),
            _ => AskAsync(Question with
            {
                Text = field == SurveyDraft.TextField ? Text : Question.Text,
                Source = field == SurveyDraft.SourceField ? Text : Question.Source,
                Rows = [.. Question.Rows.Select(row => field == SurveyDraft.LabelField(row.Number) ? row with { Label = Text } : row)],
                NamesNobody = namesNobody,
            }),
        };
    }

    private static CostDraft Posts(string before, string after) => new(CostKind.Posts, before, after, "Quyết định chuẩn y");

    private Task<Saving> AddAsync(Writer writer, FactDraft draft) => Facts.AddAsync(writer, AssessmentHouse.Place, draft, Token);

    private Task<Saving> SetAsync(string seen, params CostDraft[] drafts) => Costs.SetAsync(House.Official, AssessmentHouse.Place, drafts, seen, Token);

    private Task<Saving> AskAsync(SurveyDraft draft) => Surveys.AddAsync(House.Official, AssessmentHouse.Place, draft, Token);
}
