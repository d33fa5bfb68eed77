using PilotReview.Core.Access;
using PilotReview.Web.Parts.Forms;
using Microsoft.AspNetCore.Components;

namespace PilotReview.Web.Features.Units.Edit;

/// <summary>Sets up a unit that was there before anything was recorded. A unit that a decision founds is recorded with the decision.</summary>
public sealed partial class UnitNewPage
{
    public const string AddForm = "add";

    private UnitRegister? _register;

    [Inject]
    public required UnitsService Units { get; init; }

    [Inject]
    public required UnitChangesService Changes { get; init; }

    /// <summary>Code of the unit under which the new one is to stand.</summary>
    [SupplyParameterFromQuery(Name = UnitDraft.ParentField)]
    public string? Under { get; set; }

    protected override Permission WritePermission => Permission.ManageUnits;

    private UnitDraft Draft => Sent.Is(AddForm)
        ? UnitDraft.Of(Sent)
        : new UnitDraft(string.Empty, string.Empty) { Parent = _register?.Tree.Find(Under ?? string.Empty) is { } above && _register.Scope.Sees(above.Id) ? UnitLines.LineOf(above, Today) : string.Empty };

    /// <summary>The lists are those of the day that was typed.</summary>
    private DateOnly Day => new FormReader().Day(string.Empty, string.Empty, Draft.From, isRequired: false) ?? Today;

    private bool IsAsked => IsWordAsked(UnitDraft.FromField, Draft.IsSure);

    protected override async Task LoadAsync(CancellationToken token) => _register = await Units.GetAsync(Actor, token);

    private async Task AddAsync()
    {
        var draft = UnitDraft.Of(Sent);
        await FinishAsync(await Changes.AddAsync(Writer, draft, Http.RequestAborted), Urls.Unit(draft.Code.Trim()), AddForm);
    }
}
