using PilotReview.Testing;
using PilotReview.Web.Features.Workbooks;
using PilotReview.Web.Options;
using Xunit;

namespace PilotReview.Web.Tests.Features.Workbooks;

public sealed class ArrivalsFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-arrivals-").FullName;
    private readonly FakeTime _time = new(TimeProvider.System.GetUtcNow());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ArrivalsFolder Folder => new(new PilotReviewOptions { Database = Path.Combine(_folder, "p.db") }, _time);

    private string[] Files => Directory.GetFiles(Path.Combine(_folder, "waiting"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Workbook_IsItsAccountsOwn()
    {
        var arrival = await AddAsync(1);
        Assert.Equal(arrival, Folder.Find(arrival.Id, 1));
        Assert.Null(Folder.Find(arrival.Id, 2));
        Assert.Null(Folder.Find("../" + arrival.Id, 1));
        Assert.Null(Folder.Find(arrival.Id.ToUpperInvariant() + "x", 1));
    }

    [Fact]
    public async Task Workbook_OlderThanADay_IsGone()
    {
        var arrival = await AddAsync(1);
        _time.Advance(ArrivalsFolder.Lifetime + TimeSpan.FromMinutes(1));
        Assert.Null(Folder.Find(arrival.Id, 1));
        Assert.Empty(Folder.Of(1));
        Assert.Empty(Files);
    }

    /// <summary>Each was promised its day: another one is not taken before one of them is written or thrown away.</summary>
    [Fact]
    public async Task Workbooks_BeyondThoseOfAnAccount_AreNotTaken()
    {
        var first = await AddAsync(1);
        for (var count = 1; count < ArrivalsFolder.MostOfAccount; count++)
        {
            await AddAsync(1);
        }

        Assert.Null(await TryAsync(Folder, 1));
        Assert.True(Folder.IsFull(1));
        Assert.NotNull(await TryAsync(Folder, 2));
        Assert.Equal(first, Folder.Find(first.Id, 1));
        Assert.Equal(2 * (ArrivalsFolder.MostOfAccount + 1), Files.Length);
        Folder.Remove(first);
        Assert.NotNull(await TryAsync(Folder, 1));
    }

    [Fact]
    public async Task RefusedWorkbooks_WaitForNothing_AndPushNoneOut()
    {
        var good = await AddAsync(1);
        List<Arrival> refused = [];
        for (var count = 0; count < ArrivalsFolder.MostOfAccount + 2; count++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            refused.Add(await AddAsync(1));
            Folder.Judge(refused[^1], isRefused: true);
        }

        Assert.Equal([good], Folder.Of(1));
        Assert.True(Folder.Find(refused[^1].Id, 1)?.IsRefused);
        Assert.Null(Folder.Find(refused[0].Id, 1));
        Assert.Equal(2 * (ArrivalsFolder.MostRefused + 1), Files.Length);
    }

    [Fact]
    public async Task AFullDisk_IsMadeOfRefusedWorkbooksFirst_AndThenClosed()
    {
        var folder = new ArrivalsFolder(new PilotReviewOptions { Database = Path.Combine(_folder, "p.db") }, _time, mostBytes: 6);
        var (one, refused) = (await TryAsync(folder, 1), await TryAsync(folder, 2));
        Assert.NotNull(one);
        Assert.NotNull(refused);
        Assert.Null(await TryAsync(folder, 3));
        Assert.False(folder.IsFull(3));
        folder.Judge(refused, isRefused: true);
        Assert.NotNull(await TryAsync(folder, 3));
        Assert.Null(folder.Find(refused.Id, 2));
        Assert.Equal(one, folder.Find(one.Id, 1));
    }

    /// <summary>Its sender may throw it away while it is being read.</summary>
    [Fact]
    public async Task JudgingWhatIsGone_BringsNothingBack()
    {
        var arrival = await AddAsync(1);
        Folder.Remove(arrival);
        Folder.Judge(arrival, isRefused: true);
        Assert.Empty(Files);
    }

    [Fact]
    public async Task Name_HasNoFoldersAndNoUnseenMarks()
    {
        using var file = new MemoryStream([1]);
        Assert.Equal("ab.xlsx", (await Folder.AddAsync(file, "C:\\x\\..\\a\u202Eb\u0001.xlsx", 1, Token))?.FileName);
    }

    [Fact]
    public async Task Folder_IsForTheProgramAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights are inherited there.");
        await AddAsync(1);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Path.Combine(_folder, "waiting")));
    }

    private async Task<Arrival> AddAsync(int account) => await TryAsync(Folder, account) ?? throw new InvalidOperationException("There is no room.");

    private static async Task<Arrival?> TryAsync(ArrivalsFolder folder, int account)
    {
        using var file = new MemoryStream([1, 2, 3]);
        return await folder.AddAsync(file, "tep.xlsx", account, Token);
    }
}
