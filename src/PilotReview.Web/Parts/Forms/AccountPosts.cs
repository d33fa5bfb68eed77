using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Parts.Forms;

/// <summary>What pages call an account: its post, or its role where it has none. Never its user name, which may be the name of a person.</summary>
public static class AccountPosts
{
    public static string Of(Account account, CultureInfo culture) => account.Post.Length > 0 ? account.Post : Words.Of(account.Role, culture);

    /// <summary>What several accounts are called, by account; accounts that are none are left out.</summary>
    public static async Task<Dictionary<int, string>> ReadAsync(AppDb db, IEnumerable<int?> accounts, CultureInfo culture, CancellationToken token)
    {
        var ids = accounts.OfType<int>().Distinct().ToList();
        return await db.Users.AsNoTracking().Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => Of(account, culture), token);
    }
}
