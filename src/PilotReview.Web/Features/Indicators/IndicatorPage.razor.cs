using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Indicators;

/// <summary>The reference sheet of one indicator, as it is defined today, with its history; and the forms that change it. The form that is open stands in the address.</summary>
public sealed partial class IndicatorPage
{
    public const string OpenName = "open";
    public const string DefineForm = "define";
    public const string TargetForm = "target";
    public const string UseForm = "use";
    public const string KindForm = "kind";
    public const string EndForm = "end";

    private IndicatorView? _view;

    [Inject]
    public required IndicatorsService Indicators { get; init; }

    [Inject]
    public required IndicatorChangesService Changes { get; init; }

    [Parameter]
    public string Code { get; set; } = string.Empty;

    [SupplyParameterFromQuery(Name = OpenName)]
    public string? Open { get; set; }

    protected override Permission WritePermission => Permission.ManageIndicators;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private string Page => Urls.Indicator(Code);

    private IndicatorView View => _view ?? throw new InvalidOperationException("There is no such indicator.");

    private Indicator Now => View.Indicator.On(Today);

    /// <summary>From when on a definition or target may begin.</summary>
    private DateOnly EarliestFrom => View.FrozenBy is { } review && review.AsOf >= Today ? review.AsOf.AddDays(1) : Today;

    private string? FreezeHint => View.FrozenBy is { } review
        ? IndicatorsText.FreezeHint.With(Formats.Date(review.AsOf.AddDays(1)), review.Code, Formats.Date(review.AsOf))
        : null;

    private string TargetHint => View.Indicator.Kind == IndicatorKind.Proportion
        ? IndicatorsText.TargetPercent
        : Now.Measure.Vi.Length > 0 ? IndicatorsText.TargetMeasure.With(FigureWording.Measure(Now, Culture)) : IndicatorsText.TargetPlain;

    private string? SavedText => Saved switch
    {
        DefineForm => IndicatorsText.Defined,
        TargetForm => IndicatorsText.TargetSet,
        UseForm => IndicatorsText.UseSaved,
        KindForm => IndicatorsText.KindSaved,
        EndForm => IndicatorsText.Ended,
        _ => null,
    };

    protected override async Task LoadAsync(CancellationToken token)
    {
        _view = await Indicators.FindAsync(Actor, Code, token);
        if (_view is null)
        {
            Navigation.NotFound();
        }
    }

    private bool IsOpen(string form) => MayWrite && (Sent.Is(form) || (Open == form && !IsAnySent));

    private bool IsAnySent => Sent.Is(DefineForm) || Sent.Is(TargetForm) || Sent.Is(UseForm) || Sent.Is(KindForm) || Sent.Is(EndForm);

    private string Opening(string form) => $"{Urls.With(Page, OpenName, form)}#form-{form}";

    private async Task DefineAsync() => await FinishAsync(await Changes.DefineAsync(Writer, Code, Sent, Http.RequestAborted), Page, DefineForm);

    private async Task SetTargetAsync() => await FinishAsync(await Changes.SetTargetAsync(Writer, Code, Sent, Http.RequestAborted), Page, TargetForm);

    private async Task UseAsync() => await FinishAsync(await Changes.UseAsync(Writer, Code, Sent, Http.RequestAborted), Page, UseForm);

    private async Task ChangeKindAsync() => await FinishAsync(await Changes.ChangeKindAsync(Writer, Code, Sent, Http.RequestAborted), Page, KindForm);

    private async Task EndAsync() => await FinishAsync(await Changes.EndAsync(Writer, Code, Sent, Http.RequestAborted), Page, EndForm);
}
