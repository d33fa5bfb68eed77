using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Wording;

/// <summary>The sentences that follow the description of a finding: what remains beside the comparison units, and what is concluded and why.</summary>
internal sealed class VerdictWording(FindingContext about)
{
    private readonly Verdict _verdict = about.Finding.Verdict;

    /// <summary>The sentences, in the order of the phrase bank; none for a finding that was not measured.</summary>
    public IEnumerable<string> Sentences()
    {
        if (about.Result.Status != ComparisonStatus.Computed)
        {
            yield break;
        }

        if (_verdict.IsControlled && _verdict.Reason is not Reason.ComparisonUnitsChangedToo && _verdict.Kind is not VerdictKind.AtCeiling)
        {
            yield return about.Say("d.net", [.. Net(), ("rank", RankBehind())]);
        }

        if (Reasoned() is { } reason)
        {
            yield return reason;
        }
    }

    /// <summary>Where the unit stands, in a few words; empty when it cannot be told.</summary>
    public string Rank()
    {
        if (_verdict.Standing is not { } standing)
        {
            return string.Empty;
        }

        var key = standing.Rank == 1 ? "r.first" : standing.Rank == standing.Of ? "r.last" : "r.mid";
        var rank = about.Say(key, ("rank", Number(standing.Rank)), ("of", Number(standing.Of)));
        return standing.IsEnough ? rank : about.Say("r.few", ("rank", rank));
    }

    /// <summary>The smallest change that could have been seen; empty when it cannot be told.</summary>
    public string Power() => _verdict.Detectable is { } detectable ? about.Say("v.ncc.mde", ("mde", Size(detectable))) : string.Empty;

    /// <summary>A change without its sign, with its unit.</summary>
    public string Size(double change) => FigureWording.ChangeSize(about.Finding.Indicator, change, about.Culture);

    /// <summary>A change with its sign and unit.</summary>
    public string Signed(double change) => FigureWording.Change(about.Finding.Indicator, change, about.Culture);

    /// <summary>An interval in brackets; empty when there is none.</summary>
    public string InBrackets(Interval? interval) => interval is { } known
        ? about.Say("d.interval", ("low", SignedNumber(known.Lower)), ("high", SignedNumber(known.Upper)))
        : string.Empty;

    /// <summary>What is concluded, or why nothing is; null where the description says it all.</summary>
    public string? Reasoned() => _verdict.Kind switch
    {
        VerdictKind.Improved => Clear("v.improved."),
        VerdictKind.Worsened => Clear("v.worsened."),
        VerdictKind.NoClearChange => NoClearChange(),
        VerdictKind.NotEnoughData when about.Finding.Indicator.Direction == Direction.Neutral => about.Say("v.ned.neutral"),
        VerdictKind.NotEnoughData => about.Say("v.ned." + _verdict.Reason.Code(), Slots()),
        _ => null,
    };

    // the restructuring may be named as the cause only where comparison units stand behind the verdict
    private string Clear(string key)
    {
        if (!about.Finding.IsEnrolled)
        {
            return about.Say(key + "neighbour");
        }

        // beside the comparison units the unit may have gained without becoming better itself, or lost without becoming worse
        return about.Say(key + (!_verdict.IsControlled ? "own" : _verdict.IsRelative ? "relative" : "net"));
    }

    private string NoClearChange() => _verdict.Reason == Reason.MembershipChanged && about.Result.Continuity is { } continuity
        ? about.Say(
            "v.ncc.membership_changed", ("stayed", Formats.Percent(continuity.StayedShare, 1, about.Culture)),
            ("new", Formats.Percent(continuity.NewcomerShare, 1, about.Culture)))
        : about.Say("v.ncc." + _verdict.Reason.Code() + Variant, Slots());

    // the same reason in other words, where the usual ones would not hold
    private string Variant => (IsOneOfMany, IsUndated, IsOnDifference, IsRoundedUp) switch
    {
        (true, _, _, _) => ".many",
        (_, true, _, _) => ".undated",
        (_, _, true, _) => ".net",
        (_, _, _, true) => ".rounded",
        _ => string.Empty,
    };

    private bool IsUndated => _verdict.Reason == Reason.ChosenWhenLow && about.Finding.Enrolment.IsChoiceUndated(about.Finding.Indicator);

    // printed it equals the smallest change, which it does not reach
    private bool IsRoundedUp => _verdict is { Reason: Reason.ChangeSmallerThanThreshold, Delta: { } delta }
        && Size(_verdict.Rule?.Headline.Step?.Change ?? 0) == Size(delta);

    // what holds of the difference need not hold of the unit's own figures
    private bool IsOnDifference => _verdict is { Reason: Reason.PracticallyUnchanged or Reason.MayContinueEarlierTrend, IsControlled: true };

    // on its own the change is beyond the swings, so it must not be said that it is not
    private bool IsOneOfMany =>
        _verdict.Reason is Reason.PossibleImprovement or Reason.PossibleWorsening && _verdict.Notes.Contains(VerdictNote.OneOfMany);

    private (string Slot, string Text)[] Slots()
    {
        var interval = _verdict.Rule?.Headline.Step?.Interval;
        return
        [
            .. Net(), ("delta", Size(_verdict.Delta ?? 0)), ("range", Range()), ("family", Formats.Count(_verdict.FamilySize, about.Culture)),
            ("rest", _verdict.Rule?.Headline.Measurement.Trend is { } trend ? Signed(trend.Change) : string.Empty),
            ("low", SignedNumber(interval?.Lower ?? 0)), ("high", Signed(interval?.Upper ?? 0)),
        ];
    }

    private (string Slot, string Text)[] Net() =>
    [
        ("count", Formats.Count(_verdict.ComparisonUnits, about.Culture)), ("net", Signed(_verdict.NetChange ?? 0)), ("interval", InBrackets(_verdict.NetInterval)),
    ];

    private string RankBehind() => _verdict.Standing is { IsEnough: true } ? about.Say("d.net.rank", ("rank", Rank())) : string.Empty;

    /// <summary>From where to where the comparison units moved, when it is known.</summary>
    private string Range()
    {
        var changes = about.Finding.ComparisonChanges.Order().ToList();
        return changes.Count < 2 ? string.Empty : about.Say("v.ncc.range", ("low", SignedNumber(changes[0])), ("high", Signed(changes[^1])));
    }

    private string SignedNumber(double change) => FigureWording.ChangeNumber(about.Finding.Indicator, change, about.Culture);

    private string Number(int value) => Formats.Whole(value, about.Culture);
}
