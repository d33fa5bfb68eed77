using Microsoft.AspNetCore.Components;
using PilotReview.Core;

namespace PilotReview.Web.Layout;

/// <summary>The frame of the sign-in page: a bar with the choice of language, and no navigation.</summary>
public sealed partial class EnterLayout
{
    private Office _office = new(new LocalText(string.Empty), HasSampleFigures: false);

    [Inject]
    public required OfficeService Offices { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override async Task OnInitializedAsync() => _office = await Offices.GetAsync(CancellationToken.None);
}
