using PilotReview.Core;

namespace PilotReview.Web.Layout;

/// <summary>What the frame of every page shows of the data: whose office it is, and whether the figures are a sample.</summary>
/// <param name="Name">The top unit's short name; empty while there are no units.</param>
public sealed record Office(LocalText Name, bool HasSampleFigures);
