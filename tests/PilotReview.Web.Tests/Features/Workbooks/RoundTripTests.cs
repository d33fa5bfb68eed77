using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;
using Xunit;

namespace PilotReview.Web.Tests.Features.Workbooks;

/// <summary>A workbook goes out, is filled in with another program, and comes home.</summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private const string Branch = "P1-K1-CB1";

    private WorkbookWorld? _world;

    private WorkbookWorld World => _world ?? throw new InvalidOperationException("Not set up.");

    public async ValueTask InitializeAsync() => _world = await WorkbookWorld.CreateAsync();

    public ValueTask DisposeAsync() => World.DisposeAsync();

    [Fact]
    public async Task Probe()
    {
        var file = await World.ExportAsync(WorkbookWorld.Appraiser, "P1", "2026-10");
        await File.WriteAllBytesAsync("/tmp/wb/p1.xlsx", file, TestContext.Current.CancellationToken);
        var preview = await World.ReadAsync(file);
        Assert.Null(preview.Refusal);
        Assert.Empty(preview.Cells);
        Assert.True(preview.Read > 10);
        var edited = WorkbookWorld.Edit(file, book => { });
        await File.WriteAllBytesAsync("/tmp/wb/p1e.xlsx", edited, TestContext.Current.CancellationToken);
        preview = await World.ReadAsync(edited);
        Assert.Null(preview.Refusal);
        Assert.Empty(preview.Cells);
    }
}
