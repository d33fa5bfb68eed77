using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Web.Parts;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Indicators;

/// <summary>The catalogue: what is measured, in the order of the columns. What is looked for and the form that is open stand in the address.</summary>
public sealed partial class IndicatorsPage
{
    public const string OpenName = "open";
    public const string NewForm = "new";
    public const string StarterForm = "starter";
    public const string WordsName = "q";
    public const string ShowName = "show";
    public const string ShowInUse = "in-use";
    public const string ShowEnded = "ended";
    public const string ShowAll = "all";
    public const int LongestSearch = 100;

    private IndicatorCatalogue _catalogue = IndicatorCatalogue.Empty;
    private StarterPreview? _starter;
    private DateOnly? _starterFrom;

    [Inject]
    public required IndicatorsService Indicators { get; init; }

    [Inject]
    public required StarterService Starter { get; init; }

    [SupplyParameterFromQuery(Name = OpenName)]
    public string? Open { get; set; }

    [SupplyParameterFromQuery(Name = WordsName)]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = ShowName)]
    public string? Show { get; set; }

    protected override Permission WritePermission => Permission.ManageIndicators;

    private static (string Value, string Text)[] Shows =>
        [(ShowInUse, IndicatorsText.ShowInUse), (ShowEnded, IndicatorsText.ShowEnded), (ShowAll, IndicatorsText.ShowAll)];

    private string Words => Search is { Length: > LongestSearch } ? Search[..LongestSearch].Trim() : (Search ?? string.Empty).Trim();

    private string Shown => Show is ShowEnded or ShowAll ? Show : ShowInUse;

    private IReadOnlyList<Indicator> Found =>
    [
        .. _catalogue.Indicators.Where(indicator => Shown switch
        {
            ShowAll => true,
            ShowEnded => indicator.InUseTo < Today,
            _ => indicator.InUseTo is null || indicator.InUseTo >= Today,
        }).Where(Matches),
    ];

    private string? SavedText => Saved switch
    {
        NewForm => IndicatorsText.Added,
        StarterForm => IndicatorsText.StarterLoaded,
        _ => null,
    };

    protected override async Task LoadAsync(CancellationToken token)
    {
        _catalogue = await Indicators.ListAsync(Actor, token);
        _starter = IsOpen(StarterForm) ? await Starter.PreviewAsync(Actor, token) : null;
        _starterFrom = _starter is null ? null : await Starter.StandardStartAsync(token);
    }

    private bool IsOpen(string form) => MayWrite && (Open == form || Sent.Is(form));

    private bool Matches(Indicator indicator)
    {
        var wanted = SearchKey.Of(Words);
        var named = indicator.On(Today);
        return wanted.Length == 0 || new[] { indicator.Code, named.Name.Vi, named.Name.En, named.ShortName.Vi, named.ShortName.En }
            .Any(text => SearchKey.Of(text).Contains(wanted, StringComparison.Ordinal));
    }

    private async Task AddAsync() => await FinishAsync(await Indicators.AddAsync(Writer, Sent, Http.RequestAborted), Urls.Indicators, NewForm);

    private async Task LoadStarterAsync() => await FinishAsync(await Starter.LoadAsync(Writer, Sent[StarterService.FromField], Http.RequestAborted), Urls.Indicators, StarterForm);
}
