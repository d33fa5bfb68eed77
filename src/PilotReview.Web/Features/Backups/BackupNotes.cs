using PilotReview.Core.Backups;
using PilotReview.Data.Backups;

namespace PilotReview.Web.Features.Backups;

/// <summary>What came of something that was asked for on the page of backups. One of the three is set.</summary>
public sealed record BackupNote(BackupAttempt? Made = null, BackupVerdict? Checked = null, RestoreAttempt? Restored = null, string Backup = "")
{
    public BackupProblem? Problem => Made?.Problem ?? Checked?.Problem ?? Restored?.Problem;
}

/// <summary>Keeps the newest notes until the page that is sent for next has read them: a note in an address could be made up by a stranger.</summary>
public sealed class BackupNotes
{
    private const int Most = 32;

    private readonly Lock _gate = new();
    private readonly Queue<(string Key, BackupNote Note)> _notes = new();

    /// <summary>Keeps a note; its key.</summary>
    public string Add(BackupNote note)
    {
        var key = Guid.NewGuid().ToString("N");
        lock (_gate)
        {
            _notes.Enqueue((key, note));
            if (_notes.Count > Most)
            {
                _notes.Dequeue();
            }
        }

        return key;
    }

    public BackupNote? Find(string? key)
    {
        lock (_gate)
        {
            return _notes.FirstOrDefault(kept => kept.Key == key).Note;
        }
    }
}
