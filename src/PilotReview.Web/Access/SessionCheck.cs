namespace PilotReview.Web.Access;

/// <summary>How often an open page asks whether its session still holds.</summary>
public sealed record SessionCheck(TimeSpan Interval)
{
    /// <summary>How long a change to an account may go unnoticed by a page that is open.</summary>
    public static SessionCheck EveryMinute { get; } = new(TimeSpan.FromMinutes(1));
}
