using Microsoft.AspNetCore.Identity;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Access;

/// <summary>The accounts behind sign-in by role: one a role, without a password, made when first used.</summary>
public sealed class DemoAccounts(UserManager<Account> accounts, DemoWard ward)
{
    private const string NamePrefix = "demo.";

    /// <summary>Two browsers may be the first at the same moment.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task<Account> GetAsync(Role role, CancellationToken token)
    {
        await OneAtATime.WaitAsync(token);
        try
        {
            return await GetOrMakeAsync(role, token);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<Account> GetOrMakeAsync(Role role, CancellationToken token)
    {
        var unit = role == Role.WardOfficial ? await ward.FindAsync(token) : null;
        var account = await accounts.FindByNameAsync(NameOf(role)) ?? await CreateAsync(role);
        if (account.UnitId != unit)
        {
            account.UnitId = unit;
            Check(await accounts.UpdateAsync(account));
        }

        return account;
    }

    private async Task<Account> CreateAsync(Role role)
    {
        var account = new Account { UserName = NameOf(role), Role = role, IsDemo = true, Post = PostOf(role) };
        Check(await accounts.CreateAsync(account));
        return account;
    }

    private static string NameOf(Role role) => NamePrefix + role.ToString().ToLowerInvariant();

    /// <summary>A post's name is data and stays Vietnamese in both languages.</summary>
    private static string PostOf(Role role) =>
        AccessText.ResourceManager.GetString($"DemoPost_{role}", Formats.Vietnamese) ?? role.ToString();

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Code)));
        }
    }
}
