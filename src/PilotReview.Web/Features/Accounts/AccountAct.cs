namespace PilotReview.Web.Features.Accounts;

/// <summary>What an administrator does to an account beside changing what stands in it.</summary>
public enum AccountAct
{
    NewPassword = 1,
    EndLock,
    RemoveSecondFactor,
    SignOutEverywhere,
    Deactivate,
    Reactivate,
}
