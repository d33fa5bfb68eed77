using System.Globalization;
using PilotReview.Core.Reviews;

namespace PilotReview.Web.Features.Pilots.Compare;

/// <summary>Names of the rows to which the summary leads.</summary>
public static class RivalPlaces
{
    public const string Recommendations = "row-recommendations";

    public static string Of(int indicator) => string.Create(CultureInfo.InvariantCulture, $"row-indicator-{indicator}");

    public static string Of(CostKind cost) => $"row-cost-{cost}";
}
