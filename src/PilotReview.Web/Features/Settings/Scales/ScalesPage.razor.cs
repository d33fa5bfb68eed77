using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Settings.Scales;

/// <summary>The scales on which scores and classifications are read, version by version. The family whose form is open stands in the address.</summary>
public sealed partial class ScalesPage
{
    public const string OpenName = "open";
    public const string VersionForm = "version";
    public const string FamilyField = "family";

    private IReadOnlyList<ScaleFamily> _families = [];

    [Inject]
    public required ScalesService Scales { get; init; }

    [SupplyParameterFromQuery(Name = OpenName)]
    public string? Open { get; set; }

    protected override Permission WritePermission => Permission.ManageIndicators;

    protected override async Task LoadAsync(CancellationToken token) => _families = await Scales.ListAsync(Actor, token);

    private static string UsedBy(ScaleFamily family) => family.Indicators.Count == 0
        ? SettingsText.ScaleUnused
        : SettingsText.ScaleUsedBy.With(string.Join("; ", family.Indicators.Select(indicator => indicator.Name.In(CultureInfo.CurrentUICulture))));

    private bool IsOpen(string family) => MayWrite && family == (Sent.Is(VersionForm) ? Sent[FamilyField] : Open);

    private async Task AddAsync() => await FinishAsync(
        await Scales.AddVersionAsync(Writer, Sent[FamilyField], ScaleDraft.Of(Sent), Http.RequestAborted), Urls.SettingsScales, VersionForm);
}
