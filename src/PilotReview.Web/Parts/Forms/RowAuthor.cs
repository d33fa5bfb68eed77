using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Data;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Parts.Forms;

/// <summary>Who wrote a row last, as the log has it.</summary>
/// <param name="Post">The post of the account; null when the program wrote it.</param>
/// <param name="At">When, by the office's clock.</param>
public sealed record RowAuthor(string? Post, DateTimeOffset At)
{
    /// <summary>"Văn phòng Thành ủy, 10:03 ngày 29/11/2026".</summary>
    public string Sentence => FormsText.SetBy.With(
        Post ?? FormsText.TheProgram, Formats.Clock(At), Formats.Date(DateOnly.FromDateTime(At.DateTime)));

    /// <summary>The newest author of each row of one kind, by the row's key.</summary>
    public static async Task<IReadOnlyDictionary<int, RowAuthor>> ReadAsync(
        AppDb db, string entity, IReadOnlyList<int> ids, TimeProvider time, CancellationToken token)
    {
        var subjects = ids.ToDictionary(id => FormattableString.Invariant($"{entity}:{id}"));
        var names = subjects.Keys.ToList();
        var newest = await db.AuditEntries.AsNoTracking()
            .Where(entry => names.Contains(entry.Subject) && entry.Action != AuditActions.Found)
            .GroupBy(entry => entry.Subject).Select(group => group.Max(entry => entry.Seq)).ToListAsync(token);
        return await OfAsync(db, newest, entry => subjects[entry.Subject], time, token);
    }

    /// <summary>The newest author of each row of one kind that stands in the history of another, such as the definitions of an indicator, by the row's key.</summary>
    public static async Task<IReadOnlyDictionary<int, RowAuthor>> ReadOwnedAsync(AppDb db, string entity, string owner, TimeProvider time, CancellationToken token)
    {
        var newest = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Subject == owner && entry.Entity == entity && entry.Action != AuditActions.Found)
            .GroupBy(entry => entry.EntityId).Select(group => group.Max(entry => entry.Seq)).ToListAsync(token);
        return await OfAsync(db, newest, entry => int.Parse(entry.EntityId, CultureInfo.InvariantCulture), time, token);
    }

    private static async Task<IReadOnlyDictionary<int, RowAuthor>> OfAsync(
        AppDb db, List<long> numbers, Func<AuditEntry, int> keyOf, TimeProvider time, CancellationToken token)
    {
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => numbers.Contains(entry.Seq)).ToListAsync(token);
        var posts = await AccountPosts.ReadAsync(db, entries.Select(entry => entry.AccountId), CultureInfo.CurrentUICulture, token);
        return entries.ToDictionary(
            keyOf,
            entry => new RowAuthor(
                entry.AccountId is { } account ? posts.GetValueOrDefault(account) : null, TimeZoneInfo.ConvertTime(entry.At, time.LocalTimeZone)));
    }
}
