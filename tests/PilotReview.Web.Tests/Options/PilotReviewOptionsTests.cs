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
    }

    [Fact]
    public void Read_ListsEveryFaultAtOnce()
    {
        var refused = Assert.Throws<OptionsRefusedException>(() => PilotReviewOptions.Read(
            Settings(("PilotReview:Database", "data/"), ("PilotReview:Keys", " "), ("PilotReview:DemoWard", "Phường 1")), Path.GetTempPath()));
        Assert.Collection(
            refused.Faults,
            fault => Assert.Contains("PilotReview:Keys", fault, StringComparison.Ordinal),
            fault => Assert.Contains("PilotReview:Database", fault, StringComparison.Ordinal),
            fault => Assert.Contains("PilotReview:DemoWard", fault, StringComparison.Ordinal));
    }

    private static IConfiguration Settings(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
}
