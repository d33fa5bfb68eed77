using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using PilotReview.Core.Access;

namespace PilotReview.Web.Features.Accounts;

/// <summary>A form that makes a one-time password, sent twice by a double click, is done once, and both answers show the same password: the browser shows only the
/// second. Each form carries a word of its own; the answer is kept for two minutes, in memory, for exactly what was asked.</summary>
public sealed class OnceOnly(TimeProvider time)
{
    private const int Most = 200;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Lazy<Task<AccountAnswer>> Answer)> _answers = new(StringComparer.Ordinal);

    /// <summary>A word for a form.</summary>
    public static string NewWord() => ReadableSecret.Create();

    /// <summary>Does it, or gives the answer of the time before. A word that is not one of ours is not kept.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="word">The word of the form.</param>
    /// <param name="asked">All that the form asks for: the same word with something else is something else.</param>
    /// <param name="act">What does it.</param>
    public Task<AccountAnswer> RunAsync(Actor actor, string? word, IReadOnlyList<string?> asked, Func<Task<AccountAnswer>> act)
    {
        Forget();
        if (ReadableSecret.Normalize(word) is not { } own || _answers.Count >= Most)
        {
            return act();
        }

        var key = FormattableString.Invariant($"{actor.AccountId} {own} {Digest(asked)}");
        return _answers.GetOrAdd(key, _ => (time.GetUtcNow(), new Lazy<Task<AccountAnswer>>(() => KeepIfDoneAsync(key, act)))).Answer.Value;
    }

    private static string Digest(IReadOnlyList<string?> asked) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(asked)));

    /// <summary>A refusal may be put right and sent again.</summary>
    private async Task<AccountAnswer> KeepIfDoneAsync(string key, Func<Task<AccountAnswer>> act)
    {
        var isDone = false;
        try
        {
            var answer = await act();
            isDone = answer.IsDone;
            return answer;
        }
        finally
        {
            if (!isDone)
            {
                _answers.TryRemove(key, out _);
            }
        }
    }

    private void Forget()
    {
        foreach (var old in _answers.Where(entry => time.GetUtcNow() - entry.Value.At > Kept))
        {
            _answers.TryRemove(old.Key, out _);
        }
    }
}
