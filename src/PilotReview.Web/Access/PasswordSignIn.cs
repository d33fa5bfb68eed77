using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Settings;
using PilotReview.Data;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Access;

/// <summary>Judges a name and a password. An account that does not exist, is deactivated or has no password is answered exactly like a wrong password: in the
/// same words, with the same lock, and after the same time.</summary>
public sealed class PasswordSignIn(RequestDatabase data, IPasswordHasher<Account> hasher, UnknownNames unknown, TimeProvider time)
{
    /// <summary>For the log: why a right one-time password did not open.</summary>
    public const string ExpiredDetail = "one_time_password_expired";

    /// <summary>No refusal comes sooner, so that its time tells nothing about what was looked up.</summary>
    private static readonly TimeSpan SoonestRefusal = TimeSpan.FromMilliseconds(400);

    private static readonly Account Nobody = new();

    /// <summary>The hash of a password that nobody knows.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, ReadableSecret.Create()));

    public async Task<SignInAnswer> CheckAsync(string name, string password, CancellationToken token)
    {
        var started = time.GetTimestamp();
        var answer = await JudgeAsync(name, password, token);
        var left = SoonestRefusal - time.GetElapsedTime(started);
        if (answer.AccountId is null && left > TimeSpan.Zero)
        {
            await Task.Delay(left, time, token);
        }

        return answer;
    }

    private async Task<SignInAnswer> JudgeAsync(string name, string password, CancellationToken token)
    {
        await using var db = await data.OpenAsync(token);
        var settings = await data.SettingsAsync(db, token);
        var normalized = name.Length > AccountName.Longest ? string.Empty : name.Trim().ToUpperInvariant();
        var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(found => found.NormalizedUserName == normalized, token);
        var isRight = IsRight(account, password);
        return account is { DeactivatedAt: null, PasswordHash: not null }
            ? await AnswerKnownAsync(db, account.Id, isRight, settings, token)
            : await AnswerUnknownAsync(db, account, name, settings, token);
    }

    private bool IsRight(Account? account, string password)
    {
        var isPossible = password.Length <= PasswordRules.Longest;
        var result = hasher.VerifyHashedPassword(Nobody, account?.PasswordHash ?? NobodysHash.Value, isPossible ? password : string.Empty);
        return isPossible && result != PasswordVerificationResult.Failed;
    }

    private async Task<SignInAnswer> AnswerUnknownAsync(AppDb db, Account? account, string name, OfficeSettings settings, CancellationToken token)
    {
        var most = settings.Number(OfficeSettings.FailuresBeforeLock);
        if (unknown.LockedUntil(name) is { } until)
        {
            return SignInAnswer.LockedUntil(until, most);
        }

        await db.RecordAsync(AuditDraft.Act(AuditActions.SignInFailed, nameof(Account), AuditText.Of(account?.Id) ?? string.Empty), token);
        return unknown.Fail(name, settings) is { } locked ? SignInAnswer.LockedUntil(locked, most) : new SignInAnswer(SignInStep.Wrong);
    }

    /// <summary>The account is read again inside the transaction: many attempts at once count as one after another.</summary>
    private async Task<SignInAnswer> AnswerKnownAsync(AppDb db, int id, bool isRight, OfficeSettings settings, CancellationToken token)
    {
        var most = settings.Number(OfficeSettings.FailuresBeforeLock);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var account = await db.Users.SingleAsync(found => found.Id == id, token);
        if (FailedAttempts.LockedUntil(account, data.Now) is { } until)
        {
            return SignInAnswer.LockedUntil(until, most);
        }

        if (!isRight)
        {
            var locked = await FailedAttempts.NoteAsync(db, account, settings, data.Now, token);
            await transaction.CommitAsync(token);
            return locked is { } end ? SignInAnswer.LockedUntil(end, most) : new SignInAnswer(SignInStep.Wrong);
        }

        if (account.StateAt(data.Now) == AccountState.OneTimePasswordExpired)
        {
            await db.RecordAsync(AuditDraft.Act(AuditActions.SignInFailed, nameof(Account), AuditText.Of(id) ?? string.Empty, ExpiredDetail), token);
            await transaction.CommitAsync(token);
            return new SignInAnswer(SignInStep.OneTimePasswordExpired);
        }

        return new SignInAnswer(account.TwoFactorEnabled ? SignInStep.CodeNeeded : SignInStep.Open, account.Id);
    }
}
