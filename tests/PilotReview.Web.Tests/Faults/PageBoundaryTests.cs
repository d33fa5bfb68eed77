using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PilotReview.Core;
using PilotReview.Web.Faults;
using Xunit;

namespace PilotReview.Web.Tests.Faults;

public sealed class PageBoundaryTests
{
    private static readonly RendererInfo Interactive = new("Server", isInteractive: true);

    [Fact]
    public void Error_IsNumberedLoggedOnceAndShown()
    {
        using var context = new ComponentContext(Formats.English);
        var log = new ListLogger();
        context.Services.AddSingleton<ILogger<FaultLog>>(log);
        context.Renderer.SetRendererInfo(Interactive);
        var boundary = context.Render<PageBoundary>(parameters => parameters.AddChildContent<Failing>());
        var number = boundary.Find(".notice .mono").TextContent;
        Assert.Matches("^[0-9A-F]{8}$", number);
        Assert.Contains(number, Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void GoingElsewhere_ClearsTheError()
    {
        using var context = new ComponentContext(Formats.English);
        context.Renderer.SetRendererInfo(Interactive);
        var boundary = context.Render<PageBoundary>(parameters => parameters.AddChildContent<FailingAtHome>());
        Assert.NotEmpty(boundary.FindAll(".notice"));
        context.Services.GetRequiredService<NavigationManager>().NavigateTo(Urls.Units);
        boundary.WaitForAssertion(() => Assert.Empty(boundary.FindAll(".notice")));
        Assert.Equal("fine", boundary.Find("p").TextContent);
    }

    private sealed class Failing : ComponentBase
    {
        protected override void OnInitialized() => throw new InvalidOperationException("broken on purpose");
    }

    private sealed class FailingAtHome : ComponentBase
    {
        [Inject]
        public required NavigationManager Navigation { get; init; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (Urls.LocalPart(Navigation) == "/")
            {
                throw new InvalidOperationException("broken on purpose");
            }

            builder.AddMarkupContent(0, "<p>fine</p>");
        }
    }

    private sealed class ListLogger : ILogger<FaultLog>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
