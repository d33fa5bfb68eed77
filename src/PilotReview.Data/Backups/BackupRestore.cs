using PilotReview.Core.Backups;

namespace PilotReview.Data.Backups;

/// <summary>Brings a sound backup back as a new file. It is checked first, copied whole or not at all, and what arrives is compared with what was checked.</summary>
public static class BackupRestore
{
    private static readonly string[] Sides = ["", "-wal", "-shm", "-journal"];

    /// <summary>Restores <paramref name="backup"/> to a file that is not there yet. How the free room is asked for can be given.</summary>
    public static async Task<RestoreAttempt> ToNewFileAsync(
        string backup, string target, CancellationToken token, Func<string, long?>? freeAt = null)
    {
        target = Path.GetFullPath(target);
        // a log left beside the target would be taken for the new file's own
        if (Sides.Any(side => Path.Exists(target + side)))
        {
            return RestoreAttempt.Refused(target, new BackupProblem(BackupFault.TargetExists, target));
        }

        var verdict = await BackupCheck.RunAsync(backup, token);
        if (verdict.Problem is { } unsound)
        {
            return RestoreAttempt.Refused(target, unsound);
        }

        var part = target + BackupFolder.Unfinished;
        try
        {
            if (Path.GetDirectoryName(target) is { Length: > 0 } folder)
            {
                PrivateFolder.Create(folder);
            }

            if (await Task.Run(() => Bring(verdict, part, target, freeAt ?? FreeSpace.At), token) is { } problem)
            {
                return RestoreAttempt.Refused(target, problem);
            }

            File.Move(part, target);
            return new RestoreAttempt(target, verdict.Content, null, IsBeforeDamaged: false, null);
        }
        catch (Exception fault) when (BackupFaults.Find(fault, backup, target) is { } problem)
        {
            return RestoreAttempt.Refused(target, problem);
        }
        finally
        {
            Gone(part);
        }
    }

    /// <summary>Copies a checked backup to <paramref name="part"/>; null when what arrived is what was checked.</summary>
    internal static BackupProblem? Bring(BackupVerdict verdict, string part, string target, Func<string, long?> freeAt)
    {
        if (freeAt(target) < FreeSpace.Needed(verdict.File))
        {
            return new BackupProblem(BackupFault.DiskFull, target, BackupFaults.Room(verdict.File));
        }

        return WholeCopy.To(part, verdict.File) == verdict.Sha256 ? null : new BackupProblem(BackupFault.HashDiffers, verdict.File);
    }

    /// <summary>A part whose folder could not be made is not there to be removed.</summary>
    internal static void Gone(string part)
    {
        if (File.Exists(part))
        {
            WholeCopy.Clear(part);
        }
    }
}
