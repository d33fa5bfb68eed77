namespace PilotReview.Web.Features.Home;

/// <summary>What the address of the overview asks for. Codes that do not exist, or not for this actor, are passed over.</summary>
/// <param name="Pilot">Code of the pilot; the one with the newest review when null.</param>
/// <param name="Review">Code of the review; the newest when null.</param>
/// <param name="HasAllUnits">Every comparison unit, not the first few.</param>
public sealed record OverviewQuery(string? Pilot, string? Review, bool HasAllUnits)
{
    public const string PilotName = "pilot";
    public const string ReviewName = "review";
    public const string UnitsName = "units";
    public const string AllUnits = "all";

    public string Address => Urls.Home + QueryString.Create(Parts());

    private IEnumerable<KeyValuePair<string, string?>> Parts()
    {
        if (Pilot is not null)
        {
            yield return new(PilotName, Pilot);
        }

        if (Review is not null)
        {
            yield return new(ReviewName, Review);
        }

        if (HasAllUnits)
        {
            yield return new(UnitsName, AllUnits);
        }
    }
}
