using System.Collections.Concurrent;
using System.Security.Claims;

namespace PilotReview.Web.Access;

/// <summary>When something was last done in each session, be it a request or a click on an open page, and which sessions were signed out. Kept in memory:
/// after a restart the cookies' own time counts.</summary>
public sealed class SessionActivity(TimeProvider time)
{
    /// <summary>No session is longer than this, so what is older can be forgotten.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(25);

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private DateTimeOffset _swept = time.GetUtcNow();

    /// <summary>Notes that somebody did something.</summary>
    public void Touch(ClaimsPrincipal user)
    {
        if (ActorClaims.SessionOf(user) is { } session)
        {
            _seen[session] = time.GetUtcNow();
            Sweep();
        }
    }

    /// <summary>Null when nothing is known of the session.</summary>
    public DateTimeOffset? LastSeen(ClaimsPrincipal user) =>
        ActorClaims.SessionOf(user) is { } session && _seen.TryGetValue(session, out var at) ? at : null;

    /// <summary>Ends a session at once for every copy of its cookie.</summary>
    public void End(ClaimsPrincipal user)
    {
        if (ActorClaims.SessionOf(user) is { } session)
        {
            _ended[session] = time.GetUtcNow();
            _seen.TryRemove(session, out _);
        }
    }

    public bool HasEnded(ClaimsPrincipal user) => ActorClaims.SessionOf(user) is { } session && _ended.ContainsKey(session);

    private void Sweep()
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (now - _swept < BetweenSweeps)
            {
                return;
            }

            _swept = now;
        }

        foreach (var kept in new[] { _seen, _ended })
        {
            foreach (var old in kept.Where(entry => now - entry.Value > Kept))
            {
                kept.TryRemove(old);
            }
        }
    }
}
