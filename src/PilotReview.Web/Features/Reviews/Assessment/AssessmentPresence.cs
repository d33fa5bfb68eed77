using PilotReview.Core.Reviews;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>Who has the cursor in which point, as the browsers say every few seconds. It is kept in memory of this program alone: where several serve one office, those of another
/// are not seen here. Nothing depends on it: what two people write is told apart by versions.</summary>
public sealed class AssessmentPresence(TimeProvider time)
{
    /// <summary>Windows of one account that are kept; the oldest gives way.</summary>
    private const int MostPages = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<(int Account, string Page), Mark> _marks = [];

    /// <summary>Who has said nothing for so long has gone away.</summary>
    public static TimeSpan Forgotten { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Notes where somebody writes; nowhere without a section.</summary>
    public void Note(PresencePlace place, int account, string page, string post, NarrativeSection? section, string key)
    {
        lock (_lock)
        {
            Forget();
            if (section is not { } known)
            {
                _marks.Remove((account, page));
                return;
            }

            var own = _marks.Where(mark => mark.Key.Account == account && mark.Key.Page != page).OrderBy(mark => mark.Value.At).ToList();
            own.SkipLast(MostPages - 1).ToList().ForEach(mark => _marks.Remove(mark.Key));
            _marks[(account, page)] = new Mark(place, new PresentEditor(post, known, key), time.GetUtcNow());
        }
    }

    /// <summary>Everybody else who writes at that place.</summary>
    public IReadOnlyList<PresentEditor> Others(PresencePlace place, int account, string page)
    {
        lock (_lock)
        {
            Forget();
            return [.. _marks.Where(mark => mark.Value.Place == place && mark.Key != (account, page)).Select(mark => mark.Value.Editor with { IsOwn = mark.Key.Account == account })];
        }
    }

    private void Forget()
    {
        var last = time.GetUtcNow() - Forgotten;
        _marks.Where(mark => mark.Value.At < last).ToList().ForEach(mark => _marks.Remove(mark.Key));
    }

    private sealed record Mark(PresencePlace Place, PresentEditor Editor, DateTimeOffset At);
}

/// <summary>One assessment: of a unit, or of the review as a whole.</summary>
public readonly record struct PresencePlace(int ReviewId, int? EnrolmentId);

/// <summary>Somebody who writes.</summary>
/// <param name="Post">The post, never a person.</param>
/// <param name="Section">The section.</param>
/// <param name="Key">The point.</param>
public sealed record PresentEditor(string Post, NarrativeSection Section, string Key)
{
    /// <summary>It is another window of whoever asks, or the same one before it was loaded again.</summary>
    public bool IsOwn { get; init; }
}
