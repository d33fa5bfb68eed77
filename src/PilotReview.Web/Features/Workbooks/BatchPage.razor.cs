using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>One import: what it changed, and undoing it as a whole.</summary>
public sealed partial class BatchPage
{
    public const string UndoForm = "undo";
    public const string ReasonField = "reason";
    public const string Written = "written";

    private BatchView? _view;

    [Inject]
    public required BatchesService Batches { get; init; }

    [Parameter]
    public int Id { get; set; }

    protected override Permission WritePermission => Permission.EnterData;

    private string? SavedText => Saved switch
    {
        Written => WorkbooksText.Written.With(_view?.Line.Cells ?? 0),
        UndoForm => WorkbooksText.Undone,
        _ => null,
    };

    protected override async Task LoadAsync(CancellationToken token)
    {
        _view = await Batches.FindAsync(Actor, Id, CultureInfo.CurrentUICulture, token);
        if (_view is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>The form stays while it was sent, so that a second sending is answered like the first.</summary>
    private bool MayUndo(BatchView view) => MayWrite && ((view.IsWhole && view.Line.Batch.UndoneAt is null) || Sent.Is(UndoForm));

    private string Sort(BatchView view) => WorkbooksText.BatchSort.With(view.Line.Post ?? WorkbooksText.TheProgram, Moments.Of(view.Line.Batch.At, Time));

    private async Task UndoAsync() =>
        await FinishAsync(await Batches.UndoAsync(Writer, Id, Sent[ReasonField], Http.RequestAborted), Urls.WorkbookBatch(Id), UndoForm);
}
