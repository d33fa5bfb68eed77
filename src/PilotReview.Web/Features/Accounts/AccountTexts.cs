using PilotReview.Core.Access;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Features.Accounts;

/// <summary>What the typed parts of an account may be, and a new account made of them.</summary>
internal static class AccountTexts
{
    /// <summary>All that is wrong with a name, a post and a person's name; the name must be normalized already.</summary>
    public static List<AccountFault> FaultsOf(string name, string post, string person = "")
    {
        List<AccountFault> faults = [];
        if (name.Length == 0)
        {
            faults.Add(AccountFault.NameMissing);
        }
        else if (!AccountName.IsValid(name))
        {
            faults.Add(AccountFault.NameForm);
        }

        faults.AddRange(FaultsOfTexts(post, person));
        return faults;
    }

    public static List<AccountFault> FaultsOfTexts(string post, string person)
    {
        List<AccountFault> faults = [];
        if (string.IsNullOrWhiteSpace(post))
        {
            faults.Add(AccountFault.PostMissing);
        }
        else if (post.Trim().Length > Account.LongestPost)
        {
            faults.Add(AccountFault.PostTooLong);
        }

        if (person.Trim().Length > Account.LongestPersonName)
        {
            faults.Add(AccountFault.PersonTooLong);
        }

        if (post.Trim().Any(char.IsControl) || person.Trim().Any(char.IsControl))
        {
            faults.Add(AccountFault.ControlCharacter);
        }

        return faults;
    }

    public static Account New(string name, string post, Role role, DateTimeOffset now) => new()
    {
        UserName = name,
        NormalizedUserName = name.ToUpperInvariant(),
        Post = post,
        Role = role,
        CreatedAt = now,
        LockoutEnabled = true,
        ConcurrencyStamp = OneTimePasswords.NewStamp(),
    };
}
