namespace PilotReview.Testing;

/// <summary>A clock that stands still until it is moved. Its own time zone is that of Vietnam.</summary>
public sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeZoneInfo Vietnam =
        TimeZoneInfo.CreateCustomTimeZone("Vietnam", TimeSpan.FromHours(7), "Vietnam", "Vietnam");

    private DateTimeOffset _now = start;

    public override TimeZoneInfo LocalTimeZone => Vietnam;

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();

    public void Advance(TimeSpan by) => _now += by;
}
