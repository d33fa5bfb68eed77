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

    [Fact]
    public async Task Workbooks_BeyondThoseOfAnAccount_ReplaceTheOldest()
    {
        var first = await AddAsync(1);
        for (var count = 0; count < ArrivalsFolder.MostOfAccount; count++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await AddAsync(1);
        }

        await AddAsync(2);
        Assert.Null(Folder.Find(first.Id, 1));
        Assert.Equal(ArrivalsFolder.MostOfAccount, Folder.Of(1).Count);
        Assert.Equal(2 * (ArrivalsFolder.MostOfAccount + 1), Files.Length);
    }

    [Fact]
    public async Task Name_HasNoFoldersAndNoUnseenMarks()
    {
        using var file = new MemoryStream([1]);
        Assert.Equal("ab.xlsx", (await Folder.AddAsync(file, "C:\\x\\..\\a\u202Eb\u0001.xlsx", 1, Token)).FileName);
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

    private async Task<Arrival> AddAsync(int account)
    {
        using var file = new MemoryStream([1, 2, 3]);
        return await Folder.AddAsync(file, "tep.xlsx", account, Token);
    }
}
