using PilotReview.Core;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>How the units were restructured: in sentences with their figures, and in a table before and after that must sum.</summary>
internal sealed class OrganisationTable(ReviewContext context)
{
    /// <summary>Comparison units that the sentence names; more are listed with the yardstick.</summary>
    public const int MostNamed = 4;

    public IEnumerable<Block> Blocks()
    {
        var enrolments = context.Dossier.Enrolments;
        if (enrolments.Count == 0)
        {
            return [];
        }

        return [.. context.TellsUnits ? enrolments.Select(Told) : [], .. Settling(), Table(enrolments)];
    }

    private Paragraph Told(Enrolment enrolment)
    {
        var change = context.Dossier.EventOf(enrolment);
        var unit = context.Dossier.Tree[enrolment.UnitId];
        var runs = new List<Run>
        {
            new(context.Say(
                change.DecisionNumber.Length == 0 ? "units.event" : "units.event.decided", ("unit", context.NameOf(unit.Id)),
                ("kind", Words.Of(change.Kind, context.Culture).ToLower(context.Culture)), ("decision", Decision(change)), ("date", Formats.Date(change.EffectiveDate)))),
        };
        runs.AddRange(Size(unit));
        if (change.Note.Vi.Length > 0)
        {
            runs.Add(new Run(" " + change.Note.In(context.Culture)));
        }

        runs.Add(new Run(" " + Comparisons(enrolment)));
        return new Paragraph(runs);
    }

    private IEnumerable<Run> Size(Unit unit)
    {
        if (context.Figures.Find(OtherFigures.MembersOf(unit)) is not { } members)
        {
            return [];
        }

        List<Run> runs = [new Run(context.Say(ChangeOf(unit).MakesNewUnits ? "units.size" : "units.size.same", ("members", members.Value)) + "\u00A0"), new Run(members.Printed, RunStyle.Code)];
        if (context.Figures.Find(OtherFigures.BranchesOf(unit)) is { } branches)
        {
            runs.AddRange([new Run(context.Say("units.size.branches", ("count", Formats.Count(BranchCount(unit), context.Culture))) + "\u00A0"), new Run(branches.Printed, RunStyle.Code)]);
        }

        return [.. runs, new Run(".")];
    }

    private UnitEvent ChangeOf(Unit unit) => context.Dossier.EventOf(context.Dossier.Enrolments.First(enrolment => enrolment.UnitId == unit.Id));

    private int BranchCount(Unit unit) => context.Figures.BranchesOn(unit, ChangeOf(unit).EffectiveDate);

    /// <summary>Which units an enrolled one is compared with, in a sentence.</summary>
    public string Comparisons(Enrolment enrolment)
    {
        var names = enrolment.ComparisonUnits.Select(comparison => context.Dossier.Tree[comparison.UnitId])
            .OrderBy(unit => unit.Code, StringComparer.Ordinal)
            .Select(unit => unit.On(context.AsOf).ShortName.In(context.Culture))
            .ToList();
        return names.Count == 0
            ? context.Text("units.comparison.none")
            : context.Say(names.Count > MostNamed ? "units.comparison.many" : "units.comparison", ("count", Formats.Count(names.Count, context.Culture)), ("names", string.Join("; ", names)));
    }

    private IEnumerable<Block> Settling() => context.Dossier.Review.SettlingMonths is > 0 and var months
        ? [new Paragraph(context.Say("units.settling", ("periods", Phrases.Periods(months, Core.Observations.PeriodKind.Month, context.Culture))))]
        : [];

    private TableBlock Table(IReadOnlyList<Enrolment> enrolments)
    {
        var rows = enrolments.Select(Line).ToList();
        var (before, after) = (enrolments.Select(MembersBefore).ToList(), enrolments.Select(MembersAfter).ToList());
        // a sum over a number that is not known would be too small, one over a unit that two came from too large
        var isShared = enrolments.SelectMany(enrolment => context.Dossier.EventOf(enrolment).PredecessorIds).GroupBy(id => id).Any(group => group.Count() > 1);
        if (rows.Count > 1 && !isShared && !before.Contains(null) && !after.Contains(null))
        {
            rows.Add(new Row([new Cell(context.Text("cell.sum")), Number(before.Sum()), Number(after.Sum()), Cell.Empty, Cell.Empty], RowStyle.Total));
        }

        return context.Table(
            "organisation", context.Text("units.table"),
            [
                context.Column("unit", 34), context.Column("members_before", 14, Align.Right), context.Column("members_after", 14, Align.Right), context.Column("branches", 12, Align.Right),
                context.Column("decision", 26),
            ],
            rows);
    }

    private Row Line(Enrolment enrolment)
    {
        var change = context.Dossier.EventOf(enrolment);
        var unit = context.Dossier.Tree[enrolment.UnitId];
        var branches = BranchCount(unit);
        return new Row(
        [
            new Cell(context.NameOf(unit.Id)), Before(enrolment), After(enrolment),
            branches == 0 ? Cell.Empty : new Cell(Formats.Whole(branches, context.Culture)) { Number = branches },
            new Cell(change.DecisionNumber.Length == 0 ? Formats.Date(change.EffectiveDate) : $"{Formats.Date(change.EffectiveDate)}\n{Decision(change)}"),
        ]);
    }

    /// <summary>The organisations that stood before, by the names they had.</summary>
    public string Predecessors(Enrolment enrolment)
    {
        var change = context.Dossier.EventOf(enrolment);
        var day = change.EffectiveDate.AddDays(-1);
        return string.Join("; ", change.PredecessorIds.Select(id => context.NameOf(context.Dossier.Tree[id], day)));
    }

    /// <summary>Members just before the change as the table prints them; a word where they are not known.</summary>
    public Cell Before(Enrolment enrolment) => Number(MembersBefore(enrolment));

    /// <summary>Members on the day of the change.</summary>
    public Cell After(Enrolment enrolment) => Number(MembersAfter(enrolment));

    private int? MembersBefore(Enrolment enrolment)
    {
        var change = context.Dossier.EventOf(enrolment);
        var sizes = change.PredecessorIds.Select(id => context.Dossier.Tree[id].On(change.EffectiveDate.AddDays(-1)).Members).ToList();
        return sizes.Count == 0 || sizes.Contains(null) ? null : sizes.Sum();
    }

    private int? MembersAfter(Enrolment enrolment) => context.Dossier.Tree[enrolment.UnitId].On(context.Dossier.EventOf(enrolment).EffectiveDate).Members;

    private Cell Number(int? count) => count is { } known ? new Cell(Formats.Whole(known, context.Culture)) { Number = known } : new Cell(context.Text("units.members.unknown"));

    /// <summary>Number and day of the decision.</summary>
    public string Decision(UnitEvent change) => change.DecisionDate is { } date
        ? Phrases.Fill("c.decision.dated", context.Culture, ("number", change.DecisionNumber), ("date", Formats.Date(date)))
        : Phrases.Fill("c.decision", context.Culture, ("number", change.DecisionNumber));
}
