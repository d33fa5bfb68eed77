using System.Globalization;
using PilotReview.Core;
using Xunit;

namespace PilotReview.Web.Tests.Features.Workbooks;

/// <summary>A test in a world of its own, read by somebody who reads Vietnamese.</summary>
public abstract class WorkbookTest : IAsyncLifetime
{
    private WorkbookWorld? _world;

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected WorkbookWorld World => _world ?? throw new InvalidOperationException("Not set up.");

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _world = await WorkbookWorld.CreateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
