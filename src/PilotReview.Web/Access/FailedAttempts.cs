using PilotReview.Core.Audit;
using PilotReview.Core.Settings;
using PilotReview.Data;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Access;

/// <summary>Counts wrong passwords and codes of an account, and locks it for a while. Call within a transaction.</summary>
internal static class FailedAttempts
{
    /// <summary>Until when the account is locked; null when it is not.</summary>
    public static DateTimeOffset? LockedUntil(Account account, DateTimeOffset now) => account.LockoutEnd is { } until && until > now ? until : null;

    /// <summary>One more; until when the account is now locked, or null. Goes into the log, without what was typed.</summary>
    public static async Task<DateTimeOffset?> NoteAsync(AppDb db, Account account, OfficeSettings settings, DateTimeOffset now, CancellationToken token)
    {
        account.AccessFailedCount++;
        if (account.AccessFailedCount >= settings.Number(OfficeSettings.FailuresBeforeLock))
        {
            account.AccessFailedCount = 0;
            account.LockoutEnd = now.AddMinutes(settings.Number(OfficeSettings.LockedMinutes));
        }

        await db.SaveChangesAsync(token);
        await db.RecordAsync(AuditDraft.Act(AuditActions.SignInFailed, nameof(Account), AuditText.Of(account.Id) ?? string.Empty), token);
        return LockedUntil(account, now);
    }

    /// <summary>What a right password forgives.</summary>
    public static void Forgive(Account account)
    {
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
    }
}
