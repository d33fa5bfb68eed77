using PilotReview.Core.Claims;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Visits;

/// <summary>Whether a visit took place.</summary>
public enum VisitState
{
    /// <summary>Nobody has said yet.</summary>
    Untold = 1,
    Made,
    NotMade,
}

/// <summary>A post of the level above is to attend the meeting of a branch in a month, and what it told of it: whether it went, whether it reported in writing, how it marks the
/// meeting, what it found. Once for each post, branch and month.</summary>
public sealed class Visit
{
    public const int LongestPost = 200;
    public const int LongestReason = 500;
    public const int LongestNotes = 2000;

    public int Id { get; init; }

    /// <summary>The post that goes, as the accounts call it; never a person.</summary>
    public required string Post { get; init; }

    /// <summary>The branch.</summary>
    public required int UnitId { get; init; }

    public required Period Month { get; init; }

    public VisitState State { get; private set; } = VisitState.Untold;

    /// <summary>The day of the meeting that was attended; null while no visit was made.</summary>
    public DateOnly? MadeOn { get; private set; }

    /// <summary>Why no visit was made; empty for one that was.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>The day on which the written report came in; null while there is none.</summary>
    public DateOnly? FiledOn { get; private set; }

    /// <summary>The visitor's own mark of the meeting; null when it gave none.</summary>
    public decimal? Score { get; private set; }

    /// <summary>The scale version that the mark is read on.</summary>
    public int? ScaleVersionId { get; private set; }

    /// <summary>The mark was taken over from the branch's minutes: it is no second source.</summary>
    public bool IsScoreCopied { get; private set; }

    /// <summary>The account that typed the mark; null for a mark that came with a file, and while there is none.</summary>
    public int? ScoreAccountId { get; private set; }

    /// <summary>What was found: content, limits.</summary>
    public string Notes { get; private set; } = string.Empty;

    /// <summary>Why figures in the notes stay though they do not agree; empty when nobody had to say.</summary>
    public string KeptBecause { get; private set; } = string.Empty;

    /// <summary>When it was last told of; null while nobody did.</summary>
    public DateTimeOffset? At { get; private set; }

    /// <summary>The account that told it last; null for what came with a file.</summary>
    public int? AccountId { get; private set; }

    /// <summary>0 at first; one more with every change.</summary>
    public int Version { get; private set; }

    public bool IsMade => State == VisitState.Made;

    public bool IsFiled => FiledOn is not null;

    /// <summary>A mark of a visit that was made.</summary>
    public bool HasScore => IsMade && Score is not null;

    /// <summary>The last day on which the visit should be told of and reported.</summary>
    /// <param name="days">Days after the month's end that the office gives.</param>
    public DateOnly DueOn(int days) => Month.End.AddDays(days);

    /// <summary>What is still open: nobody told whether it was made, or it was and no report came.</summary>
    public bool IsOpen => State == VisitState.Untold || (IsMade && !IsFiled);

    /// <summary>It is open after its last day.</summary>
    public bool IsLateOn(DateOnly day, int days) => IsOpen && day > DueOn(days);

    public VisitTelling Told => new(State, MadeOn, Reason, FiledOn, Score, ScaleVersionId, IsScoreCopied, Notes, KeptBecause);

    /// <summary>Figures and judgements of the notes that do not agree and are not explained.</summary>
    public IReadOnlyList<Claim> OpenClaims => KeptBecause.Length > 0 ? [] : OpenClaimsOf(Notes);

    /// <summary>Takes in what is told, as <see cref="VisitTelling.Settled"/> leaves it.</summary>
    public void Tell(VisitTelling telling, DateTimeOffset at, int? accountId)
    {
        var told = telling.Settled;
        told = told with { KeptBecause = ReasonFor(told.Notes, told.KeptBecause) };
        if (told.Score is null)
        {
            ScoreAccountId = null;
        }
        else if (told.Score != Score || told.ScaleVersionId != ScaleVersionId)
        {
            ScoreAccountId = accountId;
        }

        (State, MadeOn, Reason, FiledOn) = (told.State, told.MadeOn, told.Reason, told.FiledOn);
        (Score, ScaleVersionId, IsScoreCopied, Notes, KeptBecause) = (told.Score, told.ScaleVersionId, told.IsScoreCopied, told.Notes, told.KeptBecause);
        (At, AccountId, Version) = (at, accountId, Version + 1);
    }

    /// <summary>The reason that holds for such notes. What is taken over unchanged from notes with other claims holds for none of these, and where nothing is open there is nothing to explain.</summary>
    public string ReasonFor(string notes, string reason)
    {
        var open = OpenClaimsOf(notes).Select(claim => claim.Text).ToList();
        return open.Count == 0 || (reason == KeptBecause && !open.SequenceEqual(OpenClaimsOf(Notes).Select(claim => claim.Text))) ? string.Empty : reason;
    }

    /// <summary>What in such notes would have to be mended or explained.</summary>
    public static IReadOnlyList<Claim> OpenClaimsOf(string notes) => notes.Length == 0 ? [] : [.. ClaimCheck.Of(notes).Where(claim => claim.IsOpen)];
}

/// <summary>All that is told of a visit.</summary>
/// <param name="State">Whether it took place.</param>
/// <param name="MadeOn">The day of the meeting.</param>
/// <param name="Reason">Why it did not take place.</param>
/// <param name="FiledOn">The day of the written report.</param>
/// <param name="Score">The visitor's own mark.</param>
/// <param name="ScaleVersionId">The scale version of the mark.</param>
/// <param name="IsScoreCopied">The mark was taken over from the branch's minutes.</param>
/// <param name="Notes">What was found.</param>
/// <param name="KeptBecause">Why figures in the notes stay though they do not agree.</param>
public sealed record VisitTelling(
    VisitState State, DateOnly? MadeOn, string Reason, DateOnly? FiledOn, decimal? Score, int? ScaleVersionId, bool IsScoreCopied, string Notes, string KeptBecause = "")
{
    /// <summary>Without what does not go with the state: a visit that was not made has no day, report or mark; one that was has no reason why not.</summary>
    public VisitTelling Settled => State switch
    {
        VisitState.Made => this with { Reason = string.Empty, ScaleVersionId = Score is null ? null : ScaleVersionId, IsScoreCopied = IsScoreCopied && Score is not null },
        VisitState.NotMade => new(State, null, Reason, null, null, null, false, Notes, KeptBecause),
        _ => new(State, null, string.Empty, null, null, null, false, Notes, KeptBecause),
    };
}
