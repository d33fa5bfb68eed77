using PilotReview.Core.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Accounts.Own;

/// <summary>What is wrong with a password, in the language of the page.</summary>
internal static class PasswordFaultWords
{
    public static string Of(PasswordFault fault, int shortest) =>
        (AccountsText.ResourceManager.GetString($"Password_{fault}") ?? fault.ToString()).With(fault switch
        {
            PasswordFault.TooShort => shortest,
            PasswordFault.TooLong => PasswordRules.Longest,
            PasswordFault.TooFewDifferent => PasswordRules.FewestDifferent,
            _ => null,
        });
}
