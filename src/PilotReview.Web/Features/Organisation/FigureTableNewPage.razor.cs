using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>Enters a new table with its lines.</summary>
public sealed partial class FigureTableNewPage
{
    public const string AddForm = "add";

    private FigureChoices? _choices;

    [Inject]
    public required OrganisationService Organisation { get; init; }

    [Inject]
    public required OrganisationChangesService Changes { get; init; }

    protected override Permission WritePermission => Permission.WriteFigureTables;

    private FigureDraft Draft => Sent.Is(AddForm) ? FigureDraft.Of(Sent) is { IsMore: true } draft ? draft.WithRows(FigureDraft.EmptyRows) : FigureDraft.Of(Sent) : FigureDraft.Empty;

    protected override async Task LoadAsync(CancellationToken token) => _choices = await Organisation.ChoicesAsync(Actor, token);

    private async Task AddAsync()
    {
        var draft = FigureDraft.Of(Sent);
        if (!draft.IsMore)
        {
            await FinishAsync(await Changes.AddAsync(Writer, draft, Http.RequestAborted), Urls.FigureTable(draft.Code.Trim()), FigureTablePage.EnteredWord);
        }
    }
}
