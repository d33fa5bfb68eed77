namespace PilotReview.Web.Features.Backups;

/// <summary>What can be done with backups that ought to be written down.</summary>
public enum BackupDeed
{
    Made = 1,
    RestoredToNewFile,
}
