using PilotReview.Core.Audit;

namespace PilotReview.Web.Features.Observations;

/// <summary>What to do with a workbook.</summary>
/// <param name="FileName">Its name, without folders, kept as the source of its figures.</param>
/// <param name="Author">Who imports, and from where.</param>
public sealed record ImportRequest(string FileName, AuditAuthor Author)
{
    /// <summary>Read and check only.</summary>
    public bool IsDryRun { get; init; }
}
