using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Organisation;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>One change of a stored table, in a transaction: opened for whoever may change it, else refused.</summary>
internal sealed class FigureStep : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private FigureTable? _table;
    private FigureChoices? _choices;

    private FigureStep(AppDb db, IDbContextTransaction transaction) => (Db, _transaction) = (db, transaction);

    public AppDb Db { get; }

    /// <summary>Why nothing may be changed; null when it may.</summary>
    public Reason? Refusal { get; private set; }

    public FigureTable Table => _table ?? throw new InvalidOperationException("The change was refused.");

    public FigureChoices Choices => _choices ?? throw new InvalidOperationException("The change was refused.");

    public static async Task<FigureStep> OpenAsync(Writer writer, IDbContextFactory<AppDb> databases, TimeProvider time, string code, CancellationToken token)
    {
        var db = await writer.OpenAsync(databases, time, token);
        var step = new FigureStep(db, await db.Database.BeginTransactionAsync(token));
        if (!writer.May(Permission.WriteFigureTables))
        {
            step.Refusal = Reason.RoleMissing;
            return step;
        }

        step._table = await OrganisationChangesService.FindAsync(db, code, token);
        step._choices = await FigureChoices.LoadAsync(db, writer.Actor, token);
        if (step._table is not { } table || !new UnitScope(await UnitTreeQuery.LoadAsync(db, token), writer.Actor).Sees(table.UnitId))
        {
            step.Refusal = Reason.NotFound;
        }

        return step;
    }

    /// <param name="token">Stops the work.</param>
    /// <param name="isTable">The table itself changed, and not only what is said of it.</param>
    public async Task<Saving> SaveAsync(CancellationToken token, bool isTable = true)
    {
        if (isTable)
        {
            Table.Version++;
        }

        await Db.SaveChangesAsync(token);
        await _transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Says who changed the table meanwhile.</summary>
    public async Task<string> MeanwhileAsync(TimeProvider time, CancellationToken token)
    {
        var authors = await RowAuthor.ReadAsync(Db, nameof(FigureTable), [Table.Id], time, token);
        return OrganisationText.Meanwhile.With(authors.GetValueOrDefault(Table.Id)?.Sentence ?? FormsText.TheProgram);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Db.DisposeAsync();
    }
}
