using PilotReview.Data.Audit;
using PilotReview.Data.Backups;
using PilotReview.Web.Features.Backups;
using PilotReview.Web.Network;

namespace PilotReview.Web.Options;

/// <summary>The settings of the program: section <c>PilotReview</c> of appsettings.json, or environment variables such as
/// <c>PilotReview__Database</c>. Relative paths start at the program's own folder.</summary>
public sealed class PilotReviewOptions
{
    public const string Section = "PilotReview";

    private static readonly string[] EnvironmentVariables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    /// <summary>The SQLite file.</summary>
    public string Database { get; set; } = "data/pilotreview.db";

    /// <summary>The folder of the keys that seal sign-in cookies.</summary>
    public string Keys { get; set; } = "data/keys";

    /// <summary>The folder of the backups; empty for <c>backups</c> beside the database.</summary>
    public string Backups { get; set; } = string.Empty;

    /// <summary>A file outside the database to which the head of the log is added from time to time; empty for none.</summary>
    public string AnchorFile { get; set; } = string.Empty;

    /// <summary>The anchor file of the office that is not used for this database; empty for none.</summary>
    public string LeftAnchorFile { get; private set; } = string.Empty;

    /// <summary>The folder of the log; empty for none.</summary>
    public string Logs { get; set; } = "data/logs";

    /// <summary>Whether sign-in by role may be offered at all. It is offered only in Development, and only with sample figures.</summary>
    public bool DemoSignIn { get; set; } = true;

    /// <summary>Code of the unit a demo ward official sees; empty for the first ward with a pilot unit.</summary>
    public string DemoWard { get; set; } = string.Empty;

    /// <summary>The path under which the product lies on its host, such as <c>/danh-gia</c>; empty for the host itself.</summary>
    public string PathBase { get; set; } = string.Empty;

    /// <summary>Addresses and networks of the proxies in front, such as <c>127.0.0.1, 10.0.0.0/24</c>. Only their word on where a request comes from is taken;
    /// empty: nobody's.</summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary>Whether who is not on the office's own network is refused.</summary>
    public bool LanOnly { get; set; } = true;

    /// <summary>The certificate of the https addresses: a .pfx, or a .pem; empty for none.</summary>
    public string Certificate { get; set; } = string.Empty;

    /// <summary>The file of the certificate's key, when it is not in the .pem itself.</summary>
    public string CertificateKey { get; set; } = string.Empty;

    public string CertificatePassword { get; set; } = string.Empty;

    /// <summary>Where heads of the log are kept outside the database.</summary>
    public AnchorFile Anchors(TimeProvider time) => new(this.AnchorFile, new BackupFolder(Backups, Database, time.LocalTimeZone), time);

    /// <summary>The same file, as the system compares paths.</summary>
    public bool IsOn(string database) =>
        string.Equals(Database, database, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>On another database than that of the office's settings, the places that those name for backups and anchors are not used: they belong to the office's database, and a head of
    /// another would stand there as a forgery. Places named for this run alone stay.</summary>
    /// <param name="office">The settings without the command line.</param>
    public void LeavePlacesOf(PilotReviewOptions office)
    {
        if (IsOn(office.Database))
        {
            return;
        }

        if (AnchorFile == office.AnchorFile)
        {
            LeftAnchorFile = AnchorFile;
            AnchorFile = string.Empty;
        }

        Backups = Backups == office.Backups ? BackupPlace.Beside(Database) : Backups;
    }

    /// <summary>The settings of the office: of the files and variables, without a command line.</summary>
    public static PilotReviewOptions OfOffice()
    {
        var environment = EnvironmentVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(name => !string.IsNullOrEmpty(name));
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment ?? Environments.Production}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        return Read(configuration, AppContext.BaseDirectory);
    }

    /// <summary>Reads the section, makes its paths absolute and refuses it with all its faults at once.</summary>
    public static PilotReviewOptions Read(IConfiguration configuration, string programFolder)
    {
        var section = configuration.GetSection(Section);
        var options = section.Get<PilotReviewOptions>() ?? new PilotReviewOptions();
        var proxies = section.GetSection(nameof(Proxies));
        options.Proxies = NetworkList.Entries(proxies.GetChildren().Select(entry => entry.Value).Append(proxies.Value));
        var faults = OptionsFaults.Of(options);
        if (faults.Count > 0)
        {
            throw new OptionsRefusedException(faults);
        }

        options.Database = Path.GetFullPath(options.Database, programFolder);
        options.Keys = Path.GetFullPath(options.Keys, programFolder);
        options.Backups = options.Backups.Length == 0 ? BackupPlace.Beside(options.Database) : Path.GetFullPath(options.Backups, programFolder);
        options.AnchorFile = Absolute(options.AnchorFile, programFolder);
        options.Logs = Absolute(options.Logs, programFolder);
        options.Certificate = Absolute(options.Certificate, programFolder);
        options.CertificateKey = Absolute(options.CertificateKey, programFolder);
        return options;
    }

    private static string Absolute(string path, string programFolder) => path.Length == 0 ? path : Path.GetFullPath(path, programFolder);
}
