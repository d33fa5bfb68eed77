namespace PilotReview.Documents.Pdf;

/// <summary>A strip and where it stands, measured from the upper margin.</summary>
/// <param name="Strip">The strip.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="IsRepeated">A table head that stood on an earlier page already.</param>
internal sealed record PlacedStrip(Strip Strip, double Top, bool IsRepeated);
