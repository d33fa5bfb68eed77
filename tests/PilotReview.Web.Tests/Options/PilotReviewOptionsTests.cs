using Microsoft.Extensions.Configuration;
using PilotReview.Web.Options;
using Xunit;

namespace PilotReview.Web.Tests.Options;

public sealed class PilotReviewOptionsTests
{
    [Fact]
    public void Read_NothingSet_LiesBesideTheProgram()
    {
        var options = PilotReviewOptions.Read(Settings(), Path.GetFullPath("program"));
        Assert.Equal(Path.GetFullPath("program/data/pilotreview.db"), options.Database);
        Assert.Equal(Path.GetFullPath("program/data/keys"), options.Keys);
        Assert.Equal(Path.GetFullPath("program/data/backups"), options.Backups);
    }

    [Fact]
    public void Backups_LieBesideTheDatabase_UnlessSet()
    {
        Assert.Equal(Path.GetFullPath("program/other/backups"), PilotReviewOptions.Read(Settings(("PilotReview:Database", "other/p.db")), Path.GetFullPath("program")).Backups);
        Assert.Equal(Path.GetFullPath("program/usb"), PilotReviewOptions.Read(Settings(("PilotReview:Backups", "usb")), Path.GetFullPath("program")).Backups);
    }

    [Fact]
    public void Read_ListsEveryFaultAtOnce()
    {
        var refused = Assert.Throws<OptionsRefusedException>(() => PilotReviewOptions.Read(
            Settings(("PilotReview:Database", "data/"), ("PilotReview:Keys", " "), ("PilotReview:DemoWard", "Phường 1"),
                ("PilotReview:PathBase", "danh-gia"), ("PilotReview:Proxies", "10.0.0.5, proxy")), Path.GetTempPath()));
        Assert.Collection(
            refused.Faults,
            fault => Assert.Contains("PilotReview:Keys", fault, StringComparison.Ordinal),
            fault => Assert.Contains("PilotReview:Database", fault, StringComparison.Ordinal),
            fault => Assert.Contains("PilotReview:DemoWard", fault, StringComparison.Ordinal),
            fault => Assert.Contains("PilotReview:PathBase", fault, StringComparison.Ordinal),
            fault => Assert.Contains("PilotReview:Proxies", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_Proxies_AreOneLineOrAList()
    {
        var line = PilotReviewOptions.Read(Settings(("PilotReview:Proxies", "127.0.0.1; 10.0.0.0/24")), Path.GetTempPath());
        var list = PilotReviewOptions.Read(Settings(("PilotReview:Proxies:0", "127.0.0.1"), ("PilotReview:Proxies:1", "10.0.0.0/24")), Path.GetTempPath());
        Assert.Equal(["127.0.0.1", "10.0.0.0/24"], line.Proxies);
        Assert.Equal(line.Proxies, list.Proxies);
    }

    [Theory]
    [InlineData("data/p.db", "office.txt", "", "office.txt", "usb", "")]
    [InlineData("other/p.db", "office.txt", "", "", "other/backups", "office.txt")]
    [InlineData("other/p.db", "own.txt", "own", "own.txt", "own", "")]
    public void AnotherDatabase_LeavesThePlacesOfTheOffice_ButNotThoseOfItsOwn(string database, string anchors, string backups, string expectedAnchors, string expectedBackups, string left)
    {
        var office = PilotReviewOptions.Read(
            Settings(("PilotReview:Database", "data/p.db"), ("PilotReview:AnchorFile", "office.txt"), ("PilotReview:Backups", "usb")), Path.GetFullPath("program"));
        var options = PilotReviewOptions.Read(
            Settings(("PilotReview:Database", database), ("PilotReview:AnchorFile", anchors), ("PilotReview:Backups", backups.Length > 0 ? backups : "usb")), Path.GetFullPath("program"));
        options.LeavePlacesOf(office);
        Assert.Equal((Full(expectedAnchors), Full(expectedBackups), Full(left)), (options.AnchorFile, options.Backups, options.LeftAnchorFile));
    }

    private static string Full(string path) => path.Length == 0 ? path : Path.GetFullPath(Path.Combine("program", path));

    private static IConfiguration Settings(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
}
