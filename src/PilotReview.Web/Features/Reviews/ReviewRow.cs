using PilotReview.Core;
using PilotReview.Core.Reviews;

namespace PilotReview.Web.Features.Reviews;

/// <summary>A line of the list of reviews.</summary>
public sealed record ReviewRow(Review Review, LocalText Pilot, bool MayDownload);
