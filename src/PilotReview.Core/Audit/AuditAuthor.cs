namespace PilotReview.Core.Audit;

/// <summary>Who writes, and from where.</summary>
/// <param name="AccountId">The account; null when the program itself writes, or when somebody who has not signed in does.</param>
/// <param name="Origin">Where the write comes from: <c>web 10.0.0.7</c>, <c>verb import (root)</c>, <c>schedule</c>.</param>
public sealed record AuditAuthor(int? AccountId, string Origin)
{
    /// <summary>How the origin of somebody at a browser begins.</summary>
    public const string Web = "web ";

    private const string Verb = "verb ";

    /// <summary>A verb of the command line.</summary>
    /// <param name="verb">Its name.</param>
    /// <param name="machineAccount">The account of the machine under which it was given; empty when that is not known.</param>
    public static AuditAuthor OfVerb(string verb, string machineAccount) => new(null, machineAccount.Length > 0 ? $"{Verb}{verb} ({machineAccount})" : Verb + verb);

    /// <summary>The origin of a verb without the account of the machine; any other origin as it is.</summary>
    public static string WithoutMachineAccount(string origin) =>
        origin.StartsWith(Verb, StringComparison.Ordinal) && origin.EndsWith(')') && origin.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? origin[..at] : origin;

    /// <summary>Somebody at a browser.</summary>
    public static AuditAuthor OfWeb(int? accountId, string? address) => new(accountId, $"{Web}{address ?? "-"}");
}
