using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Settings.Levels;

/// <summary>The levels of Party organisations and what they are called. The form that is open stands in the address.</summary>
public sealed partial class LevelsPage
{
    public const string OpenName = "open";
    public const string AddForm = "add";
    public const string NameForm = "name";
    public const string EndForm = "end";
    public const string IdField = "id";

    private IReadOnlyList<TermView<UnitKind>> _levels = [];

    [Inject]
    public required LevelsService Levels { get; init; }

    /// <summary>The form that is open, such as <c>name-3</c>.</summary>
    [SupplyParameterFromQuery(Name = OpenName)]
    public string? Open { get; set; }

    private string? SavedText => Saved switch
    {
        AddForm => SettingsText.LevelAdded,
        NameForm => SettingsText.LevelNamed,
        EndForm => SettingsText.LevelEnded,
        _ => null,
    };

    /// <summary>What stands in the address when a form of one level is open.</summary>
    public static string OpenFor(string form, int id) => string.Create(CultureInfo.InvariantCulture, $"{form}-{id}");

    protected override Permission WritePermission => Permission.ManageOrganisation;

    protected override async Task LoadAsync(CancellationToken token) => _levels = await Levels.ListAsync(Actor, token);

    private string NameOf(TermView<UnitKind> view) => view.Term.NameOn(Today).In(CultureInfo.CurrentUICulture);

    private bool IsOpen(string form) => MayWrite && (Open == form || Sent.Is(form));

    private bool IsOpen(string form, int id) => MayWrite && (Sent.Is(form) ? Sent.Id(IdField) == id : Open == OpenFor(form, id));

    private async Task AddAsync() =>
        await FinishAsync(await Levels.AddAsync(Writer, NameDraft.Of(Sent), Http.RequestAborted), Urls.SettingsLevels, AddForm);

    private async Task NameAsync() => await FinishAsync(
        await Levels.NameAsync(Writer, Sent.Id(IdField), NameDraft.Of(Sent), Http.RequestAborted), Urls.SettingsLevels, NameForm);

    private async Task EndAsync() => await FinishAsync(
        await Levels.EndAsync(Writer, Sent.Id(IdField), Sent[NameDraft.FromField], Http.RequestAborted), Urls.SettingsLevels, EndForm);
}
