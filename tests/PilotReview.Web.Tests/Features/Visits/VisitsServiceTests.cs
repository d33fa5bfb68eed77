using System.Globalization;
using Bunit;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Core.Observations;
using PilotReview.Core.Visits;
using PilotReview.Data.Audit;
using PilotReview.Data.Backups;
using PilotReview.Data.Identity;
using PilotReview.Documents.Import;
using PilotReview.Testing;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Backups;
using PilotReview.Web.Features.Visits;
using PilotReview.Web.Parts.Forms;
using Xunit;
using TestContext = Xunit.TestContext;

namespace PilotReview.Web.Tests.Features.Visits;

public sealed class VisitsServiceTests : IAsyncLifetime
{
    private const string Post = "Thành ủy viên";
    private const string OtherPost = "Trưởng ban";

    private static readonly Period Month = Period.Month(2021, 5);

    private readonly FakeTime _time = new(new DateTimeOffset(2021, 6, 20, 8, 0, 0, TimeSpan.FromHours(7)));
    private TempDatabase? _database;
    private int _observer;
    private int _own;
    private int _other;
    private int _unit;
    private int _elsewhere;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TempDatabase Database => _database ?? throw new InvalidOperationException("The database is not made.");

    private VisitsService Visits => new(Database, _time);

    private AssignmentsService Assignments => new(Database, Visits, _time);

    private Actor Observer => new(_observer, Role.Observer, null);

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _database = await TempDatabase.CreateWithSampleAsync(Token);
        await using var db = Database.CreateDbContext();
        var account = new Account { UserName = "db", NormalizedUserName = "DB", Role = Role.Observer, Post = Post };
        db.Users.Add(account);
        _unit = await db.Units.Where(unit => unit.Code == "MH-01").Select(unit => unit.Id).SingleAsync(Token);
        _elsewhere = await db.Units.Where(unit => unit.Code == "MH-02").Select(unit => unit.Id).SingleAsync(Token);
        var (own, other) = (new Visit { Post = Post, UnitId = _unit, Month = Month }, new Visit { Post = OtherPost, UnitId = _elsewhere, Month = Month });
        db.Visits.AddRange(own, other);
        await db.SaveChangesAsync(Token);
        (_observer, _own, _other) = (account.Id, own.Id, other.Id);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task Observer_SeesAndTellsItsOwnOnly()
    {
        Assert.Equal([_own], await SeenAsync(Observer));
        Assert.True((await Visits.TellAsync(WriterOf(Observer), Made(_own), Token)).IsDone);
        Assert.Equal(Reason.NotFound, (await Visits.TellAsync(WriterOf(Observer), Made(_other), Token)).Outcome.Refusal);
        await using var db = Database.CreateDbContext();
        var stored = await db.Visits.SingleAsync(visit => visit.Id == _own, Token);
        Assert.Equal((VisitState.Made, 88m, _observer, 1), (stored.State, stored.Score, stored.ScoreAccountId, stored.Version));
        Assert.NotNull(stored.ScaleVersionId);
    }

    [Fact]
    public async Task Ward_ReadsItsSubtreeOnly()
    {
        var ward = new Actor(99, Role.WardOfficial, _unit);
        Assert.Equal([_own], await SeenAsync(ward));
        Assert.Equal(Reason.RoleMissing, (await Visits.TellAsync(WriterOf(ward), Made(_own), Token)).Outcome.Refusal);
    }

    [Theory]
    [InlineData(Role.CommitteeMember, 2)]
    [InlineData(Role.Appraiser, 2)]
    [InlineData(Role.Viewer, 0)]
    [InlineData(Role.Administrator, 0)]
    public async Task OtherRoles_SeeAllOrNothing(Role role, int count)
    {
        var actor = new Actor(99, role, null);
        Assert.Equal(count, (await SeenAsync(actor)).Count);
        if (role != Role.Appraiser)
        {
            Assert.Equal(Reason.RoleMissing, (await Visits.TellAsync(WriterOf(actor), Made(_own), Token)).Outcome.Refusal);
            Assert.Equal(Reason.RoleMissing, (await Assignments.AssignAsync(WriterOf(actor), new AssignDraft(Post, "07/2021", ["MH-01"]), Token)).Outcome.Refusal);
            Assert.Equal(Reason.RoleMissing, (await Assignments.WithdrawAsync(WriterOf(actor), _own, 0, Token)).Outcome.Refusal);
        }
    }

    [Fact]
    public async Task FiguresInTheNotes_AreMendedOrExplained()
    {
        var draft = Made(_own) with { Notes = "Chi bộ có 20/25 đảng viên dự, đạt 85%." };
        var asked = Assert.Single((await Visits.TellAsync(WriterOf(Observer), draft, Token)).Problems);
        Assert.Equal(VisitDraft.NotesField, asked.Field);
        Assert.Contains("20 ÷ 25 = 80%", asked.Text, StringComparison.Ordinal);
        Assert.True((await Visits.TellAsync(WriterOf(Observer), draft with { KeptBecause = "Tính cả khách mời." }, Token)).IsDone);
        await using var db = Database.CreateDbContext();
        var stored = await db.Visits.SingleAsync(visit => visit.Id == _own, Token);
        Assert.Equal(("Tính cả khách mời.", 0), (stored.KeptBecause, stored.OpenClaims.Count));
        var other = draft with { Version = 1, Notes = "Chi bộ có 10/20 đảng viên dự, đạt 70%.", KeptBecause = "Tính cả khách mời." };
        Assert.Contains((await Visits.TellAsync(WriterOf(Observer), other, Token)).Problems, problem => problem.Field == VisitDraft.KeptField);
        Assert.True((await Visits.TellAsync(WriterOf(Observer), other with { Notes = "Chi bộ có 10/20 đảng viên dự, đạt 50%." }, Token)).IsDone);
        await using var after = Database.CreateDbContext();
        Assert.Empty((await after.Visits.SingleAsync(visit => visit.Id == _own, Token)).KeptBecause);
    }

    [Fact]
    public async Task FormThatTellsNothing_IsSaidToTellNothing()
    {
        var untold = Made(_own) with { State = VisitDraft.Write(VisitState.Untold), MadeOn = string.Empty, FiledOn = string.Empty, Score = string.Empty, Notes = string.Empty };
        Assert.Equal(VisitDraft.StateField, Assert.Single((await Visits.TellAsync(WriterOf(Observer), untold, Token)).Problems).Field);
    }

    [Fact]
    public async Task StaleForm_IsRefused_AndTheSameFormTwiceIsNot()
    {
        Assert.True((await Visits.TellAsync(WriterOf(Observer), Made(_own), Token)).IsDone);
        Assert.True((await Visits.TellAsync(WriterOf(Observer), Made(_own), Token)).IsDone);
        Assert.False((await Visits.TellAsync(WriterOf(Observer), Made(_own) with { Score = "70" }, Token)).IsDone);
    }

    [Theory]
    [InlineData("made", "2021-06-02", "", "88", VisitDraft.MadeField)]
    [InlineData("made", "", "", "88", VisitDraft.MadeField)]
    [InlineData("made", "2021-05-04", "", "120", VisitDraft.ScoreField)]
    [InlineData("made", "2021-05-04", "Bận", "88", VisitDraft.ReasonField)]
    [InlineData("not_made", "", "", "", VisitDraft.ReasonField)]
    [InlineData("not_made", "", "Bận", "88", VisitDraft.StateField)]
    [InlineData("", "", "", "", VisitDraft.StateField)]
    public async Task WrongForm_IsToldBesideItsField(string state, string made, string reason, string score, string field)
    {
        var saving = await Visits.TellAsync(WriterOf(Observer), Made(_own) with { State = state, MadeOn = made, Reason = reason, Score = score }, Token);
        Assert.Contains(field, saving.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public async Task PhoneNumberInNotes_IsAskedAbout()
    {
        var draft = Made(_own) with { Notes = "Gọi 0912 345 678." };
        Assert.True(Assert.Single((await Visits.TellAsync(WriterOf(Observer), draft, Token)).Problems).IsAboutPersons);
        Assert.True((await Visits.TellAsync(WriterOf(Observer), draft with { NamesNobody = true }, Token)).IsDone);
    }

    [Fact]
    public async Task Assignment_IsMadeOnce_CopiedAndTakenBack()
    {
        var writer = WriterOf(new Actor(99, Role.Appraiser, null));
        var draft = new AssignDraft(Post, "06/2021", ["MH-01", "MH-02"]);
        Assert.True((await Assignments.AssignAsync(writer, draft, Token)).IsDone);
        Assert.True((await Assignments.AssignAsync(writer, draft, Token)).IsDone);
        Assert.True((await Assignments.CopyAsync(writer, "06/2021", "07/2021", Token)).IsDone);
        await using var db = Database.CreateDbContext();
        Assert.Equal(2, await db.Visits.CountAsync(visit => visit.Month == Month.Plus(1), Token));
        Assert.Equal(2, await db.Visits.CountAsync(visit => visit.Month == Month.Plus(2), Token));
        Assert.False((await Assignments.AssignAsync(writer, draft with { Units = ["KHONG-CO"] }, Token)).IsDone);
        Assert.True((await Assignments.WithdrawAsync(writer, _other, 0, Token)).IsDone);
        Assert.False(await db.Visits.AnyAsync(visit => visit.Id == _other, Token));
    }

    [Fact]
    public async Task ToldVisit_IsNotTakenBack()
    {
        await Visits.TellAsync(WriterOf(Observer), Made(_own), Token);
        Assert.False((await Assignments.WithdrawAsync(WriterOf(new Actor(99, Role.Appraiser, null)), _own, 1, Token)).IsDone);
    }

    [Fact]
    public async Task Tables_ShowStateShareAndLateness()
    {
        await using var context = new ComponentContext();
        var view = await Visits.ListAsync(new Actor(99, Role.Appraiser, null), new VisitFilter(null, null), Token);
        var table = context.Render<VisitsTable>(parameters => parameters
            .Add(component => component.Rows, view.Rows).Add(component => component.Tell, _ => "visits").Add(component => component.Withdraw, _ => "visits"));
        Assert.Equal(2, table.FindAll("p.late").Count);
        Assert.Contains("Chưa cho biết", table.Markup, StringComparison.Ordinal);
        var tally = context.Render<TallyTable>(parameters => parameters.Add(component => component.View, view).Add(component => component.MayIssue, true));
        Assert.Equal("visits/2021-05.pdf", tally.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public async Task Report_WaitsForFiguresThatDoNotAgree()
    {
        var (board, reports) = (WriterOf(new Actor(99, Role.Appraiser, null)), new VisitReportService(Database, new AnchorFile(string.Empty, new BackupFolder(BackupPlace.Beside(Database.File), Database.File, _time.LocalTimeZone), _time), _time));
        // notes that came with a file are not asked about
        await Database.ChangeAsync(db => db.Visits.Single(visit => visit.Id == _own).Tell(
            new VisitTelling(VisitState.Made, Month.Start, string.Empty, null, null, null, false, "Có 20/25 đảng viên dự, đạt 85%."), _time.GetUtcNow(), null), Token);
        var held = await reports.WriteAsync(board, Month, Formats.Vietnamese, Token);
        Assert.Equal((null, true), (held.Bytes, held.IsHeld));
        await Database.ChangeAsync(db => db.Visits.Single(visit => visit.Id == _own).Tell(
            new VisitTelling(VisitState.Made, Month.Start, string.Empty, null, null, null, false, "Có 20/25 đảng viên dự, đạt 80%."), _time.GetUtcNow(), null), Token);
        var file = await reports.WriteAsync(board, Month, Formats.Vietnamese, Token);
        Assert.False(file.IsHeld);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(file.Bytes ?? [], 0, 5), StringComparison.Ordinal);
    }

    [Fact]
    public void SampleScenario_AssignsVisitsToTheDemonstrationAccount()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "samples", "visits", "visits.xlsx"));
        var demo = AccessText.ResourceManager.GetString("DemoPost_Observer", Formats.Vietnamese);
        Assert.Contains(WorkbookReader.Read(file, ImportLimits.Default, Token).Rows.Visits, row => row.Post == demo && row.Told.State == VisitState.Untold);
    }

    private static Writer WriterOf(Actor actor) => new(actor, AuditAuthor.OfWeb(actor.AccountId, null));

    private static VisitDraft Made(int id) => new(id, 0, "made", "2021-05-04", string.Empty, string.Empty, "88", false, string.Empty);

    private async Task<List<int>> SeenAsync(Actor actor) =>
        [.. (await Visits.ListAsync(actor, new VisitFilter(null, null), Token)).Rows.Select(row => row.Visit.Id)];
}
