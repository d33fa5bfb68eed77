using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Data.Visits;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Indicators;

/// <summary>Reads the catalogue, and adds indicators to it.</summary>
public sealed class IndicatorsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>The catalogue in the order of the columns; empty for whom it is not.</summary>
    public async Task<IndicatorCatalogue> ListAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.SeeIndicators))
        {
            return IndicatorCatalogue.Empty;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        return await LoadAsync(db, token);
    }

    /// <summary>One indicator; null when it does not exist, or not for this actor.</summary>
    public async Task<IndicatorView?> FindAsync(Actor actor, string code, CancellationToken token)
    {
        if (!actor.May(Permission.SeeIndicators))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var catalogue = await LoadAsync(db, token);
        if (catalogue.ByCode.GetValueOrDefault(code) is not { } indicator)
        {
            return null;
        }

        var pilots = await PilotsQuery.LoadAsync(db, token);
        // whoever defines indicators is told which review stands in the way, even if it is not to be opened
        var reviews = (await ReviewsQuery.LoadAsync(db, token)).Where(review => actor.May(Permission.ManageIndicators) || Permissions.AllowReview(actor.Role, review));
        var authors = await RowAuthor.ReadAsync(db, nameof(Indicator), [indicator.Id], time, token);
        var subject = string.Create(CultureInfo.InvariantCulture, $"{nameof(Indicator)}:{indicator.Id}");
        return new IndicatorView(
            indicator,
            catalogue,
            [.. pilots.Where(pilot => pilot.Yardstick.Exists(item => item.IndicatorId == indicator.Id))],
            DefinitionFreeze.Of(indicator.Id, DateOnly.MinValue, pilots, reviews)?.Review,
            await FiguresAsync(db, indicator.Id, token))
        {
            Author = authors.GetValueOrDefault(indicator.Id),
            VersionAuthors = await RowAuthor.ReadOwnedAsync(db, nameof(IndicatorVersion), subject, time, token),
        };
    }

    /// <summary>Adds an indicator. Its code stays for ever; the same form sent twice adds one.</summary>
    public async Task<Saving> AddAsync(Writer writer, PostedForm sent, CancellationToken token)
    {
        if (!writer.May(Permission.ManageIndicators))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var added = new IndicatorReader(sent, form).Indicator();
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var catalogue = await LoadAsync(db, token);
        if (catalogue.Indicators.FirstOrDefault(known => string.Equals(known.Code, added.Code, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            if (form.IsClean && IndicatorSameness.IsSame(known, added))
            {
                return Saving.Done;
            }

            form.Add(IndicatorFields.Code, IndicatorsText.CodeTaken.With(known.Code, known.Name.In(CultureInfo.CurrentUICulture)));
        }

        IndicatorProblems.Judge(form, catalogue, added);
        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        db.Indicators.Add(added);
        await db.SaveChangesAsync(token);
        await VisitStore.CountAllAsync(db, added.Id, time.GetUtcNow(), writer.Actor.AccountId, token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    internal static async Task<IndicatorCatalogue> LoadAsync(AppDb db, CancellationToken token) => new(
        [
            .. (await db.Indicators.AsNoTracking().AsSplitQuery().ToListAsync(token)).OrderBy(indicator => indicator.Order ?? int.MaxValue).ThenBy(indicator => indicator.Id),
        ],
        await db.ScaleVersions.AsNoTracking().AsSplitQuery().ToListAsync(token),
        await db.UnitCategories.AsNoTracking().AsSplitQuery().OrderBy(category => category.Id).ToListAsync(token));

    internal static Task<int> FiguresAsync(AppDb db, int indicatorId, CancellationToken token) =>
        db.Observations.CountAsync(observation => observation.IndicatorId == indicatorId && observation.State != ObservationState.Empty, token);
}
