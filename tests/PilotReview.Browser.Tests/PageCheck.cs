using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>What holds on every page: axe finds nothing, nothing is wider than the window, no script fails, no other host is asked.</summary>
internal static class PageCheck
{
    public static async Task RunAsync(Visitor visitor, string path)
    {
        Assert.Equal(200, (await visitor.OpenAsync(path))?.Status);
        await visitor.AssertFitsAsync();
        await visitor.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(fold => { fold.open = true; })");
        await visitor.AssertFitsAsync();
        await visitor.AssertAccessibleAsync();
        visitor.AssertNoFaults();
    }
}
