using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Data;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Access;

/// <summary>The second factor of an account: a key shared with an authenticator app, sealed; the last step used, so that no code works twice; and the hashes of
/// recovery codes. All in the account's tokens. Call within a transaction; nothing is saved here.</summary>
public sealed class SecondFactor(IDataProtectionProvider protection)
{
    public const int RecoveryCodes = 10;

    /// <summary>For the log: a code of the app was used.</summary>
    public const string CodeDetail = "code";

    /// <summary>For the log: a recovery code was used.</summary>
    public const string RecoveryDetail = "recovery_code";

    private const string Provider = "PilotReview";
    private const string KeyName = "code-key";
    private const string PendingName = "code-key-pending";
    private const string StepName = "code-step";
    private const string RecoveryName = "recovery-codes";
    private const char Blank = ' ';

    private readonly IDataProtector _protector = protection.CreateProtector("PilotReview.SecondFactor");

    /// <summary>Makes a key that counts once a code of it was typed.</summary>
    public Task StartAsync(AppDb db, Account account, CancellationToken token) => SetAsync(db, account, PendingName, Seal(account, TimeCode.NewKey()), token);

    /// <summary>The key that waits to be confirmed; null when none does, or it cannot be opened any more.</summary>
    public Task<byte[]?> PendingAsync(AppDb db, Account account, CancellationToken token) => OpenAsync(db, account, PendingName, token);

    public static async Task CancelAsync(AppDb db, Account account, CancellationToken token) => await RemoveAsync(db, account, PendingName, token);

    /// <summary>Turns it on with the waiting key; the recovery codes, or null when the code is not of that key.</summary>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(AppDb db, Account account, string? typed, DateTimeOffset now, CancellationToken token)
    {
        if (await PendingAsync(db, account, token) is not { } key || TimeCode.Match(key, typed, now, lastUsed: 0) is not { } step)
        {
            return null;
        }

        await SetAsync(db, account, KeyName, Seal(account, key), token);
        await SetAsync(db, account, StepName, step.ToString(CultureInfo.InvariantCulture), token);
        await RemoveAsync(db, account, PendingName, token);
        account.TwoFactorEnabled = true;
        return await RenewRecoveryAsync(db, account, token);
    }

    /// <summary>New recovery codes in place of the old ones. Only their hashes are kept.</summary>
    public static async Task<IReadOnlyList<string>> RenewRecoveryAsync(AppDb db, Account account, CancellationToken token)
    {
        List<string> codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => ReadableSecret.Create())];
        await SetAsync(db, account, RecoveryName, string.Join(Blank, codes.Select(code => Hash(account, ReadableSecret.Normalize(code)))), token);
        return codes;
    }

    public static async Task<int> RecoveryLeftAsync(AppDb db, Account account, CancellationToken token) =>
        HashesOf(await FindAsync(db, account, RecoveryName, token)).Count;

    /// <summary>Uses a code of the app or a recovery code up; for the log, which of the two it was, or null when it is neither.</summary>
    public async Task<string?> UseAsync(AppDb db, Account account, string? typed, DateTimeOffset now, CancellationToken token)
    {
        if (ReadableSecret.Normalize(typed) is { } recovery)
        {
            return await UseRecoveryAsync(db, account, recovery, token) ? RecoveryDetail : null;
        }

        var last = await FindAsync(db, account, StepName, token);
        var used = long.TryParse(last?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : 0;
        if (await OpenAsync(db, account, KeyName, token) is not { } key || TimeCode.Match(key, typed, now, used) is not { } found)
        {
            return null;
        }

        await SetAsync(db, account, StepName, found.ToString(CultureInfo.InvariantCulture), token);
        return CodeDetail;
    }

    /// <summary>Turns it off and forgets all of it.</summary>
    public static async Task RemoveAsync(AppDb db, Account account, CancellationToken token)
    {
        foreach (var name in new[] { KeyName, PendingName, StepName, RecoveryName })
        {
            await RemoveAsync(db, account, name, token);
        }

        account.TwoFactorEnabled = false;
    }

    private static async Task<bool> UseRecoveryAsync(AppDb db, Account account, string code, CancellationToken token)
    {
        var hashes = HashesOf(await FindAsync(db, account, RecoveryName, token));
        if (!hashes.Remove(Hash(account, code)))
        {
            return false;
        }

        await SetAsync(db, account, RecoveryName, string.Join(Blank, hashes), token);
        return true;
    }

    private static List<string> HashesOf(IdentityUserToken<int>? stored) =>
        [.. (stored?.Value ?? string.Empty).Split(Blank, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The codes have 74 bits, so that a plain hash is enough; the account in it keeps equal ones apart.</summary>
    private static string Hash(Account account, string? code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{account.Id}:{code}"))));

    /// <summary>Sealed for this account alone: a key that is copied to another row opens nothing.</summary>
    private string Seal(Account account, byte[] key) => Convert.ToBase64String(ProtectorOf(account).Protect(key));

    private IDataProtector ProtectorOf(Account account) => _protector.CreateProtector(account.Id.ToString(CultureInfo.InvariantCulture));

    private async Task<byte[]?> OpenAsync(AppDb db, Account account, string name, CancellationToken token)
    {
        if (await FindAsync(db, account, name, token) is not { Value: { } value })
        {
            return null;
        }

        try
        {
            return ProtectorOf(account).Unprotect(Convert.FromBase64String(value));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            // the folder of keys was lost, or the database came from another server: recovery codes still work
            return null;
        }
    }

    private static Task<IdentityUserToken<int>?> FindAsync(AppDb db, Account account, string name, CancellationToken token) =>
        db.UserTokens.FirstOrDefaultAsync(found => found.UserId == account.Id && found.LoginProvider == Provider && found.Name == name, token);

    private static async Task SetAsync(AppDb db, Account account, string name, string value, CancellationToken token)
    {
        if (await FindAsync(db, account, name, token) is { } stored)
        {
            stored.Value = value;
            return;
        }

        db.UserTokens.Add(new IdentityUserToken<int> { UserId = account.Id, LoginProvider = Provider, Name = name, Value = value });
    }

    private static async Task RemoveAsync(AppDb db, Account account, string name, CancellationToken token)
    {
        if (await FindAsync(db, account, name, token) is { } stored)
        {
            db.UserTokens.Remove(stored);
        }
    }
}
