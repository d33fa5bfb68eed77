namespace PilotReview.Core.Access;

/// <summary>The row of the access matrix about models side by side: of each model what its review shows to the reader.</summary>
internal static class RivalAccessRows
{
    public static IReadOnlyList<AccessRow> All { get; } = [new(AccessKind.Page, "/pilots/compare", AccessReach.OwnPart, Permission.SeePublishedReviews)];
}
