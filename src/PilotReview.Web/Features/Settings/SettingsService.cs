using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Settings;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Settings;

/// <summary>Reads and sets what the office decides. A value is a row with the day from which it holds; no row that has held is ever taken away.</summary>
public sealed class SettingsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>Every setting in the order of the screen; empty for whom settings are not.</summary>
    public async Task<IReadOnlyList<SettingView>> ListAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.SeeSettings))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var rows = await db.SettingValues.AsNoTracking().ToListAsync(token);
        var authors = await RowAuthor.ReadAsync(db, nameof(SettingValue), [.. rows.Select(row => row.Id)], time, token);
        var holding = new OfficeSettings(rows, Today);
        return
        [
            .. OfficeSettings.All.Select(setting => new SettingView(
                setting,
                holding[setting],
                [
                    .. rows.Where(row => row.Key == setting.Key).OrderByDescending(row => row.From)
                        .Select(row => new SettingRow(row.Id, row.From, row.Value, authors.GetValueOrDefault(row.Id))),
                ],
                Today)),
        ];
    }

    /// <summary>Sets a value from a day on. A row of the same day takes the new value; sent twice it is there once.</summary>
    public async Task<Saving> SetAsync(Writer writer, SettingDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.ManageSettings))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        if (OfficeSettings.Find(draft.Key) is not { } setting)
        {
            return Saving.Refused(Reason.NotFound);
        }

        var form = new FormReader();
        var value = setting.Read(draft.Value);
        if (value is null)
        {
            form.Add(SettingsPage.ValueField, SettingsText.ProblemValue.With(ImportValue.Quote(draft.Value), SettingWords.BoundsOf(setting)));
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var day = form.Day(SettingsPage.FromField, SettingsText.FromLabel, draft.From);
        if (setting == OfficeSettings.Term && day is { } begins && (await OfficeSettingsQuery.LoadAsync(db, begins, token))[setting] != value && await HasDocumentsAsync(db, begins, token))
        {
            form.Add(SettingsPage.FromField, SettingsText.ProblemTermUsed.With(Formats.Date(begins)));
        }
        else if (setting != OfficeSettings.Term && day < Today && !await MayBeginEarlierAsync(db, setting, token))
        {
            form.Add(SettingsPage.FromField, SettingsText.ProblemPast.With(Formats.Date(day.Value), SettingWords.RuleOf(setting.Group)));
        }

        if (value is null || day is not { } from || !form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        if (await PutAsync(db, setting, from, value, token) is { } already)
        {
            return Saving.Wrong(SettingsPage.ValueField, SettingsText.ProblemHoldsAlready.With(SettingWords.ValueOf(setting, value), Formats.Date(already)));
        }

        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Takes back a row that has not begun. A row that is gone already is as good as taken back.</summary>
    public async Task<Saving> WithdrawAsync(Writer writer, int id, CancellationToken token)
    {
        if (!writer.May(Permission.ManageSettings))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await db.SettingValues.FirstOrDefaultAsync(row => row.Id == id, token) is not { } planned)
        {
            return Saving.Done;
        }

        if (planned.From <= Today)
        {
            return Saving.Wrong(string.Empty, SettingsText.ProblemBegun.With(Formats.Date(planned.From)));
        }

        db.Remove(planned);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>A deadline may begin in the past until somebody has typed figures under it; whatever else is decided has been used every day since.</summary>
    private static async Task<bool> MayBeginEarlierAsync(AppDb db, Setting setting, CancellationToken token) =>
        setting.Group == SettingGroup.Deadlines && !await db.Observations.AnyAsync(observation => observation.Entry.Source == ObservationSource.Typed, token);

    /// <summary>Whether documents were issued on days that a term from <paramref name="begins"/> would cover, up to the day on which the next one begins: their numbers are those of another term.</summary>
    private static async Task<bool> HasDocumentsAsync(AppDb db, DateOnly begins, CancellationToken token)
    {
        var next = await db.SettingValues.Where(row => row.Key == OfficeSettings.Term.Key && row.From > begins).OrderBy(row => row.From).Select(row => (DateOnly?)row.From).FirstOrDefaultAsync(token);
        return await db.IssuedDocuments.AnyAsync(document => document.Date >= begins && (next == null || document.Date < next), token);
    }

    /// <returns>The day since when the value holds anyway, and nothing is to be put; null when it was put or stands there.</returns>
    private static async Task<DateOnly?> PutAsync(AppDb db, Setting setting, DateOnly from, string value, CancellationToken token)
    {
        var rows = await db.SettingValues.Where(row => row.Key == setting.Key && row.From <= from).OrderByDescending(row => row.From).ToListAsync(token);
        if (rows.FirstOrDefault() is not { } before || before.From < from)
        {
            if (rows.FirstOrDefault() is { } holding && holding.Value == value)
            {
                return holding.From;
            }

            db.SettingValues.Add(new SettingValue { Key = setting.Key, From = from, Value = value });
            return null;
        }

        before.Value = value;
        return null;
    }
}
