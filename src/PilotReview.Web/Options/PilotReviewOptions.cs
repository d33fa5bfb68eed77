using PilotReview.Web.Features.Backups;

namespace PilotReview.Web.Options;

/// <summary>The settings of the program: section <c>PilotReview</c> of appsettings.json, or environment variables such as
/// <c>PilotReview__Database</c>. Relative paths start at the program's own folder.</summary>
public sealed class PilotReviewOptions
{
    public const string Section = "PilotReview";

    /// <summary>The SQLite file.</summary>
    public string Database { get; set; } = "data/pilotreview.db";

    /// <summary>The folder of the keys that seal sign-in cookies.</summary>
    public string Keys { get; set; } = "data/keys";

    /// <summary>The folder of the backups; empty for <c>backups</c> beside the database.</summary>
    public string Backups { get; set; } = string.Empty;

    public BackupPlanOptions BackupPlan { get; set; } = new();

    /// <summary>Whether sign-in by role may be offered at all. It is offered only in Development, and only with sample figures.</summary>
    public bool DemoSignIn { get; set; } = true;

    /// <summary>Code of the unit a demo ward official sees; empty for the first ward with a pilot unit.</summary>
    public string DemoWard { get; set; } = string.Empty;

    /// <summary>Reads the section, makes its paths absolute and refuses it with all its faults at once.</summary>
    public static PilotReviewOptions Read(IConfiguration configuration, string programFolder)
    {
        var options = configuration.GetSection(Section).Get<PilotReviewOptions>() ?? new PilotReviewOptions();
        var faults = OptionsFaults.Of(options);
        if (faults.Count > 0)
        {
            throw new OptionsRefusedException(faults);
        }

        options.Database = Path.GetFullPath(options.Database, programFolder);
        options.Keys = Path.GetFullPath(options.Keys, programFolder);
        options.Backups = options.Backups.Length == 0 ? BackupPlace.Beside(options.Database) : Path.GetFullPath(options.Backups, programFolder);
        return options;
    }
}
