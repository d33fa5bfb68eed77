using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Settings.LegalBases;

/// <summary>The documents that pilots rest on. The form that is open stands in the address.</summary>
public sealed partial class LegalBasesPage
{
    public const string OpenName = "open";
    public const string AddForm = "add";
    public const string CorrectForm = "correct";
    public const string EndForm = "end";
    public const string IdField = "id";

    private IReadOnlyList<BasisView> _bases = [];

    [Inject]
    public required LegalBasesService Bases { get; init; }

    /// <summary>The form that is open, such as <c>correct-12</c>.</summary>
    [SupplyParameterFromQuery(Name = OpenName)]
    public string? Open { get; set; }

    private string? SavedText => Saved switch
    {
        AddForm => SettingsText.BasisAdded,
        CorrectForm => SettingsText.BasisCorrected,
        EndForm => SettingsText.BasisEnded,
        _ => null,
    };

    /// <summary>What stands in the address when a form of one document is open.</summary>
    public static string OpenFor(string form, int id) => string.Create(CultureInfo.InvariantCulture, $"{form}-{id}");

    protected override async Task LoadAsync(CancellationToken token) => _bases = await Bases.ListAsync(Actor, token);

    private bool IsOpen(string form) => MayWrite && (Open == form || Sent.Is(form));

    private bool IsOpen(string form, int id) => MayWrite && (Sent.Is(form) ? Sent.Id(IdField) == id : Open == OpenFor(form, id));

    private async Task AddAsync() => await FinishAsync(
        await Bases.AddAsync(Writer, BasisDraft.Of(Sent), Http.RequestAborted), Urls.SettingsLegalBases, AddForm);

    private async Task CorrectAsync() => await FinishAsync(
        await Bases.CorrectAsync(Writer, Sent.Id(IdField), BasisDraft.Of(Sent), BasisDraft.Of(Sent, BasisDraft.WasPrefix), Http.RequestAborted),
        Urls.SettingsLegalBases,
        CorrectForm);

    private async Task EndAsync() => await FinishAsync(
        await Bases.EndAsync(Writer, Sent.Id(IdField), Sent[BasisDraft.ToField], Http.RequestAborted), Urls.SettingsLegalBases, EndForm);
}
