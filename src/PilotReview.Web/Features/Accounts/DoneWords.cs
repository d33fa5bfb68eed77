namespace PilotReview.Web.Features.Accounts;

/// <summary>The words by which a page says what was just done. Any other word in the address says nothing.</summary>
internal static class DoneWords
{
    public const string PasswordChanged = "password";
    public const string SignedOutElsewhere = "signed-out";
    public const string SecondFactorOff = "factor-off";
    public const string Changed = "changed";

    /// <summary>The sentence; null for a word that is none of these.</summary>
    public static string? Of(string? word) => word switch
    {
        PasswordChanged => AccountsText.Done_Password,
        SignedOutElsewhere => AccountsText.Done_SignedOut,
        SecondFactorOff => AccountsText.Done_FactorOff,
        Changed => AccountsText.Done_Changed,
        _ when Enum.TryParse<AccountAct>(word, out var act) && Enum.IsDefined(act) => AccountsText.ResourceManager.GetString($"Done_{act}"),
        _ => null,
    };
}
