using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Data;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Settings.Scales;

/// <summary>Reads scales and adds versions to them. A version is never changed: values were read on it.</summary>
public sealed class ScalesService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>The families by code; empty for whom settings are not.</summary>
    public async Task<IReadOnlyList<ScaleFamily>> ListAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.SeeSettings))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var versions = await db.ScaleVersions.AsNoTracking().ToListAsync(token);
        var indicators = await db.Indicators.AsNoTracking().Where(indicator => indicator.ScaleCode != null).OrderBy(indicator => indicator.Id).ToListAsync(token);
        var authors = await RowAuthor.ReadAsync(db, nameof(ScaleVersion), [.. versions.Select(version => version.Id)], time, token);
        return
        [
            .. versions.GroupBy(version => version.ScaleCode).OrderBy(family => family.Key, StringComparer.Ordinal).Select(family => new ScaleFamily(
                family.Key,
                [.. family.OrderByDescending(version => version.From)],
                [.. indicators.Where(indicator => indicator.ScaleCode == family.Key)],
                authors)),
        ];
    }

    /// <summary>Adds a version from a day on and ends the one before it the day before. Refused when figures were entered for periods that begin on or after
    /// the day: they were read on the version before.</summary>
    public async Task<Saving> AddVersionAsync(Writer writer, string family, ScaleDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.ManageIndicators))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var versions = await db.ScaleVersions.Where(version => version.ScaleCode == family).OrderBy(version => version.From).ToListAsync(token);
        if (versions.Count == 0)
        {
            return Saving.Refused(Reason.NotFound);
        }

        var form = new FormReader();
        var added = draft.Read(form, family, versions[^1].Levels.Count > 0);
        if ((await db.ScaleVersions.ToListAsync(token)).Find(version => string.Equals(version.Code, added.Code, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            // the same form sent twice
            if (form.IsClean && IsSame(known, added))
            {
                return Saving.Done;
            }

            form.Add(ScaleDraft.CodeField, SettingsText.CodeTaken.With(known.Code, known.Name.In(CultureInfo.CurrentUICulture)));
        }

        if (form.IsClean)
        {
            await CheckDayAsync(db, versions, added.From, form, token);
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        if (versions[^1] is var before && (before.To is null || before.To >= added.From))
        {
            before.To = added.From.AddDays(-1);
        }

        db.ScaleVersions.Add(added);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    private static async Task CheckDayAsync(AppDb db, List<ScaleVersion> versions, DateOnly day, FormReader form, CancellationToken token)
    {
        if (day <= versions[^1].From)
        {
            form.Add(ScaleDraft.FromField, SettingsText.ScaleNotAfter.With(
                versions[^1].Name.In(CultureInfo.CurrentUICulture), Formats.Date(versions[^1].From)));
            return;
        }

        var ids = versions.Select(version => (int?)version.Id).ToList();
        var periods = await db.Observations.AsNoTracking()
            .Where(observation => ids.Contains(observation.ScaleVersionId)
                && (observation.State != ObservationState.Empty || observation.History.Any(version => version.State != ObservationState.Empty)))
            .GroupBy(observation => observation.Period)
            .Select(group => new { Period = group.Key, Count = group.Count(), Approved = group.Count(observation => observation.State == ObservationState.Approved) })
            .ToListAsync(token);
        var later = periods.Where(period => period.Period.Start >= day).ToList();
        if (later.Count > 0)
        {
            var culture = CultureInfo.CurrentUICulture;
            form.Add(ScaleDraft.FromField, SettingsText.ScaleInUse.With(
                Formats.Count(later.Sum(period => period.Count), culture),
                Formats.Count(later.Sum(period => period.Approved), culture),
                Formats.Date(day),
                Formats.Date(later.Max(period => period.Period.End).AddDays(1))));
        }
    }

    private static bool IsSame(ScaleVersion known, ScaleVersion added) => known.Code == added.Code && known.ScaleCode == added.ScaleCode && known.From == added.From
        && known.Name == added.Name && known.Min == added.Min && known.Max == added.Max
        && known.Levels.OrderBy(level => level.Rank).Select(level => level.Name).SequenceEqual(added.Levels.Select(level => level.Name));
}
