using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;

namespace PilotReview.Web.Faults;

/// <summary>Keeps an error inside its page: the frame stays, the page says what happened and under which number, and going elsewhere clears it.</summary>
public sealed class PageBoundary : ErrorBoundaryBase, IDisposable
{
    private string _number = string.Empty;

    [Inject]
    public required FaultLog Log { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    protected override Task OnErrorAsync(Exception exception)
    {
        _number = Log.Record(exception, Urls.LocalPart(Navigation).Split('?')[0]);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<FaultNotice>(1);
        builder.AddComponentParameter(2, nameof(FaultNotice.Number), _number);
        builder.AddComponentParameter(3, nameof(FaultNotice.Cause), MachineFaults.Of(CurrentException));
        builder.AddComponentParameter(4, nameof(FaultNotice.OnRetry), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => Recover();

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;
}
