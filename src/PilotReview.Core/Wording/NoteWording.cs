using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Wording;

/// <summary>What a reader must know beside a finding: what is missing, what was left out, how the unit was chosen, what the interval takes for granted.</summary>
internal sealed class NoteWording(FindingContext about)
{
    /// <summary>On the figures of this finding alone.</summary>
    public IEnumerable<string> OnFigures() => new[]
    {
        Later(), Missing(Side.Before), Missing(Side.After), NotApproved(), Returned(), Partial(), OtherScale(), ChosenLow(),
    }.OfType<string>();

    /// <summary>On the unit, whatever the indicator.</summary>
    public IEnumerable<string> OnUnit() => new[] { Continuity() }.OfType<string>();

    /// <summary>On the way of comparing.</summary>
    public IEnumerable<string> OnMethod() => new[] { Settling(), Independent() }.OfType<string>();

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

    private string? ChosenLow()
    {
        var enrolment = about.Finding.Enrolment;
        if (about.Result.Status != ComparisonStatus.Computed || !about.Finding.IsEnrolled || !enrolment.IsChosenForLow(about.Finding.Indicator))
        {
            return null;
        }

        return FindingWording.ChosenLow(enrolment, about.Culture);
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
