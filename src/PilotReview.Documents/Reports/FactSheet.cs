using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The page of one unit.</summary>
internal sealed class FactSheet(ReviewContext context, Enrolment enrolment)
{
    private const double TableSize = 9;

    private readonly OrganisationTable _organisation = new(context);
    private readonly IReadOnlyList<Finding> _findings = context.FindingsOf(enrolment);
    private readonly UnitEvent _event = context.Dossier.EventOf(enrolment);
    private readonly Unit _unit = context.Dossier.Tree[enrolment.UnitId];

    private string Key => enrolment.Id.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<Block> Blocks() =>
    [
        new Heading(1, context.NameOf(enrolment.UnitId)), Restructured(), Organisation(), .. Results(), .. Papers(), .. Asked(),
    ];

    private Paragraph Restructured() => new(string.Join(' ', new[]
    {
        context.Say(
            _event.DecisionNumber.Length == 0 ? "card.event" : "card.event.decided", ("kind", Words.Of(_event.Kind, context.Culture)), ("decision", _organisation.Decision(_event)),
            ("date", Formats.Date(_event.EffectiveDate))),
        _organisation.Comparisons(enrolment),
    }.Where(text => text.Length > 0)));

    /// <summary>Organisation, members, what is below it and the periods compared, before beside after.</summary>
    private TableBlock Organisation() => new(new Table
    {
        Key = $"organisation.{Key}",
        Columns =
        [
            context.Column("content", 24), Named("card.before", _event.MakesNewUnits ? _organisation.Predecessors(enrolment) : context.NameOf(_unit, _event.EffectiveDate.AddDays(-1))), Named("card.after", context.NameOf(_unit.Id)),
        ],
        Rows =
        [
            .. Counted("card.members", (OtherFigures.MembersBeforeOf(_unit), _organisation.Before(enrolment)), (OtherFigures.MembersOf(_unit), _organisation.After(enrolment))),
            .. Counted("col.branches", (OtherFigures.BranchesBeforeOf(_unit), None), (OtherFigures.BranchesOf(_unit), None)), .. Windows(),
        ],
    }) { Caption = context.Captioned(context.Text("card.organisation")), Size = TableSize };

    private Column Named(string key, string name) => new(context.Say(key, ("name", name)), 38, Align.Centre);

    /// <summary>The unit and the committees above it, which speak for it and are asked about it.</summary>
    private HashSet<int> Concerned => [enrolment.UnitId, .. context.Dossier.Tree.AncestorsOn(enrolment.UnitId, context.AsOf).Select(above => above.Id)];

    private static Cell None => new("–");

    /// <summary>Both sides with their codes; a side that has none says what the report says of it.</summary>
    private IEnumerable<Row> Counted(string key, (string Code, Cell Else) before, (string Code, Cell Else) after)
    {
        var sides = new[] { before, after }.Select(side => (Figure: context.Figures.Find(side.Code), side.Else)).ToList();
        return sides.TrueForAll(side => side.Figure is null)
            ? []
            : [new Row([new Cell(context.Text(key)), .. sides.Select(side => side.Figure is { } figure ? new Cell(figure.Value) { Code = figure.Printed } : side.Else)])];
    }

    private IEnumerable<Row> Windows()
    {
        var windows = new WindowTable(context);
        return _findings.DistinctBy(finding => finding.Indicator.PeriodKind).Select(finding => new Row(
        [
            new Cell(context.Say("card.window", ("period", Words.Of(finding.Indicator.PeriodKind, context.Culture).ToLower(context.Culture)))),
            .. new[] { Side.Before, Side.After }.Select(side => new Cell(windows.Stretch(finding, side).Replace("\n", " · ", StringComparison.Ordinal))),
        ]));
    }

    private IEnumerable<Block> Results() => _findings.Count == 0
        ? [new Paragraph(context.Text("results.none"))]
        :
        [
            new TableBlock(new BeforeAfterTable(context).OfUnit(enrolment)) { Caption = context.Captioned(context.Text("results.table")), Size = TableSize },
            new Paragraph(string.Join(' ', Notes())) { Style = ParagraphStyle.Note },
            new BalanceTable(context, enrolment).Block(),
            .. FindingWording.UnitNotes(_findings[0], context.Dossier, context.Culture).Select(note => new Paragraph(note) { Style = ParagraphStyle.Note }),
        ];

    private IEnumerable<string> Notes() => _findings.Any(finding => FindingWording.Season(finding, context.Dossier, context.Culture).Length > 0)
        ? [context.Text("card.note.season"), context.Text("card.note")]
        : [context.Text("card.note")];

    private Paragraph Lead(string key) => new([new Run(context.Text(key), RunStyle.Bold)]) { KeepsWithNext = true };

    private IEnumerable<Block> Papers()
    {
        if (context.Work is not { } work)
        {
            return [];
        }

        var section = new CostSection(context);
        var facts = section.FactsOf(work, enrolment).ToList();
        return [.. facts.Count == 0 ? [] : facts.Prepend(Lead("facts.intro")), .. section.SurveysOf(work, enrolment)];
    }

    /// <summary>What its committee recommends, what is put before the conference or was concluded, what is asked of the unit.</summary>
    private IEnumerable<Block> Asked()
    {
        var conclusion = new ConclusionSection(context);
        List<Paragraph> lines =
        [
            .. (context.Work?.Committees ?? []).Where(committee => Concerned.Contains(committee.UnitId)).Select(Recommended).OfType<Paragraph>(),
            .. context.Dossier.Review.Conclusion is null ? Proposed() : conclusion.DecisionsOn(enrolment.Id),
            .. conclusion.Standing().Where(order => order.UnitId is { } asked && Concerned.Contains(asked))
                .Select(order => new Paragraph(context.Say("card.order", ("date", Formats.Date(order.Due)), ("text", order.Text))) { ListMark = "-" }),
        ];
        return lines.Count == 0 ? [] : lines.Prepend(Lead(context.Dossier.Review.Conclusion is null ? "card.proposed" : "card.asked"));
    }

    private Paragraph? Recommended(ReviewCommittee committee) => committee.Kind is not { } kind ? null : new Paragraph(context.Coded(context.Say(
        committee.Reason.Length == 0 ? "card.committee" : "card.committee.because", ("committee", context.NameOf(committee.UnitId)), ("kind", context.InSentence(context.Text("col." + SnakeCase.Of(kind.ToString())))),
        ("reason", context.InSentence(committee.Reason))))) { ListMark = "-" };

    private IEnumerable<Paragraph> Proposed() => context.Work?.UnitOf(enrolment.Id) is { Proposed: not null } unit
        ? [new Paragraph(context.Coded(new ProposalSection(context).Proposal(enrolment, unit))) { ListMark = "-" }]
        : [];
}
