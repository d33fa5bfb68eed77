using PilotReview.Core.Entry;

namespace PilotReview.Data.Entry;

/// <summary>What came of undoing an import.</summary>
/// <param name="Back">Cells that went back to what stood before.</param>
/// <param name="Kept">Cells that somebody changed since: they stay.</param>
/// <param name="Locked">Cells that were sent or approved since: while there is one, nothing is undone.</param>
public sealed record BatchUndoing(int Back, IReadOnlyList<EntryKey> Kept, IReadOnlyList<EntryKey> Locked)
{
    public bool IsDone => Locked.Count == 0 && Back > 0;
}
