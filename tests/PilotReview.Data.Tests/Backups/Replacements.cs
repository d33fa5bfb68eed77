using PilotReview.Core.Audit;
using PilotReview.Data.Audit;
using PilotReview.Data.Backups;

namespace PilotReview.Data.Tests.Backups;

/// <summary>A replacement in an office that keeps no anchor file.</summary>
internal static class Replacements
{
    public static DatabaseReplacement Of(BackupWriter writer, TimeProvider time, IReadOnlyCollection<string>? steps = null) =>
        new(writer, new AnchorFile(string.Empty, writer.Folder, time), new AuditAuthor(null, "test"), time) { KnownSteps = steps };
}
