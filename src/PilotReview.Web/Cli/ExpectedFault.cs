using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using PilotReview.Web.Faults;
using PilotReview.Web.Options;

namespace PilotReview.Web.Cli;

/// <summary>A fault of the machine rather than of the program, with the sentence that says so.</summary>
public sealed record ExpectedFault(string Sentence)
{
    /// <summary>The fault behind an exception; null when it is a bug, which may then be seen with its trace.</summary>
    public static ExpectedFault? Find(Exception exception) => exception switch
    {
        OptionsRefusedException refused => new ExpectedFault(string.Join(Environment.NewLine, refused.Faults)),
        DatabaseFaultException { InnerException: SqliteException inner } fault => OfDatabase(inner, fault.File),
        AddressFaultException address => OfAddress(address),
        BackupRefusedException refused => new ExpectedFault(BackupSentences.NotMigrated(refused.Problem)),
        IOException when MachineFaults.Of(exception) == MachineFault.DiskFull => Say(nameof(CliText.DiskFull), exception.Message),
        UnauthorizedAccessException or IOException => Say(nameof(CliText.FolderRefused), exception.Message),
        _ => null,
    };

    private static ExpectedFault? OfDatabase(SqliteException fault, string file) => MachineFaults.Of(fault) switch
    {
        MachineFault.DatabaseLocked => Say(nameof(CliText.DatabaseLocked), file),
        MachineFault.DatabaseReadOnly => Say(nameof(CliText.DatabaseReadOnly), file),
        MachineFault.DatabaseOutOfReach => Say(nameof(CliText.DatabaseCannotOpen), file),
        MachineFault.DatabaseDamaged => Say(nameof(CliText.DatabaseNotOne), file),
        MachineFault.DiskFull => Say(nameof(CliText.DatabaseFull), file),
        MachineFault.DatabaseNotMigrated => Say(nameof(CliText.DatabaseNotMigrated), file),
        _ => null,
    };

    private static ExpectedFault OfAddress(AddressFaultException fault) =>
        fault.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
            ? Say(nameof(CliText.AddressInUse), fault.Urls)
            : Say(nameof(CliText.AddressRefused), fault.Urls);

    private static ExpectedFault Say(string key, string subject) => new(VerbTexts.Say(key, subject));
}
