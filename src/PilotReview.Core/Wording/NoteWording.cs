using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Wording;

/// <summary>What a reader must know beside a finding: what is missing, what was left out, how the unit was chosen, what the interval takes for granted.</summary>
internal sealed class NoteWording(FindingContext about)
{
    private readonly Verdict _verdict = about.Finding.Verdict;

    /// <summary>On the figures of this finding alone.</summary>
    public IEnumerable<string> OnFigures() => new[]
    {
        Later(), Missing(Side.Before), Missing(Side.After), NotApproved(), Returned(), Partial(), OtherScale(), Selection(), ChosenLow(), Season(),
    }.Concat(OnVerdict(_ => true)).OfType<string>();

    /// <summary>Those that weigh on the verdict: how the indicator and the unit were chosen, and what of the figures is out of the ordinary.</summary>
    public IEnumerable<string> OnWeight() => new[] { Later(), Selection() }
        .Concat(OnVerdict(note => note is not (VerdictNote.NoComparison or VerdictNote.FewComparisonUnits))).OfType<string>();

    /// <summary>On the unit, whatever the indicator.</summary>
    public IEnumerable<string> OnUnit() => new[] { Continuity(), Membership() }.OfType<string>();

    /// <summary>On the way of comparing.</summary>
    public IEnumerable<string> OnMethod() => new[] { Settling(), Independent(), Blind(), ChangeIf() }.OfType<string>();

    /// <summary>The notes of the verdict itself.</summary>
    private IEnumerable<string?> OnVerdict(Func<VerdictNote, bool> isTold) =>
    [
        .. _verdict.Notes.Where(note => note != VerdictNote.ChosenAfter && isTold(note)).Select(Noted),
        _verdict.IsLowJustBefore && about.Finding.IsEnrolled ? about.Say("n.low_before") : null,
        _verdict.ReturnToMean is { } change ? about.Say("n.return_to_mean", ("change", FigureWording.Change(about.Finding.Indicator, change, about.Culture))) : null,
    ];

    private string Noted(VerdictNote note) => about.Say(
        "n." + note.Code(), ("count", note == VerdictNote.OneOfMany ? Formats.Count(_verdict.FamilySize, about.Culture) : Formats.Count(Compared, about.Culture)),
        ("periods", string.Join(", ", _verdict.UnusualPeriods.Select(period => Formats.PeriodName(period, about.Culture)))));

    private int Compared => _verdict.ComparisonUnits;

    private string? Selection() => _verdict.DroppedPeriods is [var first, ..] dropped
        ? about.Say(
            "n.selection", ("periods", about.Periods(dropped.Count)), ("from", Formats.PeriodName(first, about.Culture)),
            ("to", Formats.PeriodName(dropped[^1], about.Culture)))
        : null;

    /// <summary>That the season was taken out, where the printed figures would not subtract.</summary>
    public string? Season()
    {
        if (about.Result is not { Change: { } change, PlainChange: { } plain })
        {
            return null;
        }

        var shown = FigureWording.ChangeNumber(about.Finding.Indicator, plain, about.Culture);
        return shown == FigureWording.ChangeNumber(about.Finding.Indicator, change, about.Culture)
            ? null
            : about.Say("n.season", ("plain", FigureWording.Change(about.Finding.Indicator, plain, about.Culture)));
    }

    private string? Membership() => about.Result.Continuity is { IsWorthANote: true } ? about.Say("n.membership") : null;

    private string? Blind() => about.Finding.IsEnrolled && about.Result.Status == ComparisonStatus.Computed
        ? about.Say(_verdict.IsControlled ? "n.blind" : "n.blind.alone")
        : null;

    private string? ChangeIf() => about.Finding.IsEnrolled && about.Result.Status == ComparisonStatus.Computed && !_verdict.IsClear ? about.Say("n.change_if") : null;

    private string? Later() => about.Finding.Yardstick.IsChosenAfter(about.Dossier.Pilot.Start)
        ? about.Say("n.later", ("date", Formats.Date(about.Finding.Yardstick.FixedOn)))
        : null;

    private string? Settling() => about.WindowOf(Side.Settling) > 0 ? about.Say(about.Finding.Indicator.PeriodKind == PeriodKind.Month ? "n.settling" : "n.settling.whole", ("periods", about.Periods(about.Plan.Settling))) : null;

    private string? Missing(Side side)
    {
        var missing = FigureWording.SummaryOf(about.Finding, side).Missing;
        return missing == 0
            ? null
            : about.Say(
                "n.missing", ("side", about.Say(side == Side.Before ? "v.side.before" : "v.side.after")), ("missing", Number(missing)),
                ("total", about.Periods(about.WindowOf(side))));
    }

    private string? NotApproved() => Counted("n.not_approved", side => side.NotApproved);

    private string? Returned() => Counted("n.returned", side => side.Returned);

    private string? Partial() => Counted("n.partial", side => side.Partial);

    private string? OtherScale() =>
        about.Result.Status == ComparisonStatus.DifferentScale ? null : Counted("n.other_scale", side => side.OnOtherScale);

    private string? Counted(string key, Func<SideSummary, int> count)
    {
        var total = count(about.Result.Before) + count(about.Result.After);
        return total == 0 ? null : about.Say(key, ("periods", about.Periods(total)));
    }

    // where the months could be dropped, the note on the dropped months says it
    private string? ChosenLow()
    {
        var enrolment = about.Finding.Enrolment;
        return about.Result.Status == ComparisonStatus.Computed && about.Finding.IsEnrolled && _verdict.Rule is { Measurement.IsCappedForChoice: true }
            ? FindingWording.ChosenLow(enrolment, about.Culture)
            : null;
    }

    private string? Continuity() => about.Result.Continuity is { } continuity
        ? about.Say(
            "n.continuity", ("before", Number(continuity.MembersBefore)), ("stayed", Number(continuity.Stayed)),
            ("share", Formats.Percent(continuity.StayedShare, 1, about.Culture)), ("after", Number(continuity.MembersAfter)),
            ("newcomers", Formats.Count(continuity.Newcomers, about.Culture)), ("newshare", Formats.Percent(continuity.NewcomerShare, 1, about.Culture)))
        : null;

    private string? Independent() => about.Result is { PlainInterval: not null, PlainMethod: { } method }
        ? about.Say("n.independent." + SnakeCase.Of(method.ToString()))
        : null;

    private string Number(int value) => Formats.Whole(value, about.Culture);
}
