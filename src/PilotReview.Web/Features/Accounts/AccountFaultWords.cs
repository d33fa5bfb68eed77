using PilotReview.Core.Access;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Features.Accounts;

/// <summary>The sentence of a refusal: its key in the texts, and its numbers.</summary>
public static class AccountFaultWords
{
    public static string KeyOf(AccountFault fault) => $"Fault_{fault}";

    public static object[] ValuesOf(AccountFault fault) => fault switch
    {
        AccountFault.NameForm => [AccountName.Shortest, AccountName.Longest],
        AccountFault.PostTooLong => [Account.LongestPost],
        AccountFault.PersonTooLong => [Account.LongestPersonName],
        _ => [],
    };

    /// <summary>In the language of the page.</summary>
    public static string Of(AccountFault fault) =>
        string.Format(System.Globalization.CultureInfo.CurrentCulture, AccountsText.ResourceManager.GetString(KeyOf(fault)) ?? fault.ToString(), ValuesOf(fault));
}
