using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>Changes a table and its lines in one form.</summary>
public sealed partial class FigureTableEditPage
{
    public const string ChangeForm = "change";

    private FigureTableView? _view;
    private FigureChoices? _choices;

    [Inject]
    public required OrganisationService Organisation { get; init; }

    [Inject]
    public required OrganisationChangesService Changes { get; init; }

    [Parameter]
    public required string Code { get; set; }

    protected override Permission WritePermission => Permission.WriteFigureTables;

    private FigureDraft Draft
    {
        get
        {
            if (!Sent.Is(ChangeForm))
            {
                return Stored;
            }

            // a form that brings no rows at all was not drawn here
            var draft = FigureDraft.Of(Sent);
            return draft.Lines.Count == 0 ? Stored : draft.IsMore ? draft.WithRows(FigureDraft.EmptyRows) : draft;
        }
    }

    private FigureDraft Stored => _view is { } view ? FigureDraft.Of(view.Table, view.Line.Unit.Code, view.CategoryCodes).WithRows(1) : FigureDraft.Empty;

    protected override async Task LoadAsync(CancellationToken token)
    {
        _view = await Organisation.FindAsync(Actor, Code, token);
        _choices = await Organisation.ChoicesAsync(Actor, token);
        if (_view is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task ChangeAsync()
    {
        var draft = FigureDraft.Of(Sent);
        if (!draft.IsMore)
        {
            await FinishAsync(await Changes.ChangeAsync(Writer, Code, draft, Http.RequestAborted), Urls.FigureTable(Code), FigureTablePage.ChangedWord);
        }
    }
}
