using PilotReview.Core.Documents;

namespace PilotReview.Documents.Reports;

/// <summary>What makes a report an issued document: without it a report is a draft.</summary>
/// <param name="Number">The number, from 1.</param>
/// <param name="Symbol">What stands after it, such as <c>BC/ThU</c>.</param>
/// <param name="Date">The day of issue.</param>
/// <param name="SignerName">Who signs. It is printed, and kept nowhere else.</param>
/// <param name="DocumentCode">What it is looked up by, such as <c>SK-2021-1</c>.</param>
/// <param name="Version">1 for the first; a later one takes the place of the one before.</param>
public sealed record IssueMark(int Number, string Symbol, DateOnly Date, string SignerName, string DocumentCode, int Version)
{
    /// <summary>The document whose place it takes; null for a first version.</summary>
    public IssuedDocument? Replaces { get; init; }
}
