using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Visits;

namespace PilotReview.Documents.Reports;

/// <summary>What the report of a month's visits is made of.</summary>
public sealed record VisitMonth
{
    public required Period Month { get; init; }

    /// <summary>The day on which the visits were read.</summary>
    public required DateOnly AsOf { get; init; }

    public required ReviewLetterhead Letterhead { get; init; }

    /// <summary>The documents that have officials attend, in force in the month.</summary>
    public required IReadOnlyList<LegalBasis> Bases { get; init; }

    /// <summary>Every visit assigned for the month, by committee and branch.</summary>
    public required IReadOnlyList<VisitLine> Lines { get; init; }

    /// <summary>The visits are made up.</summary>
    public bool IsSample { get; init; }
}

/// <summary>A visit with the names that its units had in the month.</summary>
/// <param name="Committee">The committee above the branch.</param>
/// <param name="Unit">The branch.</param>
/// <param name="Visit">The visit.</param>
public sealed record VisitLine(string Committee, string Unit, Visit Visit);
