using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests;

/// <summary>One running host for the tests of a class that only read.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    private TestWeb? _web;

    public TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync() => _web = await TestWeb.StartAsync();

    public ValueTask DisposeAsync() => Web.DisposeAsync();
}
