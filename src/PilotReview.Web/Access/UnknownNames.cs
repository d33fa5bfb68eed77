using System.Security.Cryptography;
using System.Text;
using PilotReview.Core.Access;
using PilotReview.Core.Settings;

namespace PilotReview.Web.Access;

/// <summary>Counts wrong passwords for names that no account has, so that they are locked as accounts are and nobody learns which names exist. In memory, for a
/// bounded number of names: the oldest is forgotten first.</summary>
public sealed class UnknownNames(TimeProvider time)
{
    public const int Most = 10_000;

    private readonly Dictionary<string, Attempts> _attempts = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Lock _gate = new();

    /// <summary>Until when the name is locked; null when it is not.</summary>
    public DateTimeOffset? LockedUntil(string name)
    {
        lock (_gate)
        {
            return _attempts.TryGetValue(Key(name), out var found) && found.Until > time.GetUtcNow() ? found.Until : null;
        }
    }

    /// <summary>One more wrong password; until when the name is now locked, or null.</summary>
    public DateTimeOffset? Fail(string name, OfficeSettings settings)
    {
        var key = Key(name);
        lock (_gate)
        {
            var failures = (_attempts.TryGetValue(key, out var found) ? found.Failures : 0) + 1;
            DateTimeOffset? until = failures < settings.Number(OfficeSettings.FailuresBeforeLock)
                ? null
                : time.GetUtcNow().AddMinutes(settings.Number(OfficeSettings.LockedMinutes));
            Keep(key, new Attempts(until is null ? failures : 0, until));
            return until;
        }
    }

    private void Keep(string key, Attempts attempts)
    {
        if (_attempts.TryAdd(key, attempts))
        {
            _order.Enqueue(key);
            if (_order.Count > Most)
            {
                _attempts.Remove(_order.Dequeue());
            }

            return;
        }

        _attempts[key] = attempts;
    }

    /// <summary>Of one length however long the name is, and no name in memory.</summary>
    private static string Key(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(AccountName.Normalize(name))));

    private sealed record Attempts(int Failures, DateTimeOffset? Until);
}
