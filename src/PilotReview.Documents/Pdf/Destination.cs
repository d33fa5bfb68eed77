namespace PilotReview.Documents.Pdf;

/// <summary>A place in the finished file.</summary>
/// <param name="PageNumber">From 1.</param>
/// <param name="Top">In points from the upper edge of the page.</param>
/// <param name="Page">How the page lies.</param>
internal readonly record struct Destination(int PageNumber, double Top, PageShape Page);
