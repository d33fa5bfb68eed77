using PilotReview.Core;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Accounts;

/// <summary>What the sign-in pages say when they do not let somebody on.</summary>
internal static class SignInWords
{
    /// <summary>Null when there is nothing to refuse.</summary>
    public static string? Of(SignInAnswer answer, TimeProvider time) => answer.Step switch
    {
        SignInStep.Wrong => AccountsText.WrongPassword,
        SignInStep.OneTimePasswordExpired => AccountsText.OneTimePasswordExpired,
        SignInStep.Locked => AccountsText.Locked.With(
            Formats.Clock(TimeZoneInfo.ConvertTime(answer.Until ?? time.GetUtcNow(), time.LocalTimeZone)), answer.Failures),
        _ => null,
    };
}
