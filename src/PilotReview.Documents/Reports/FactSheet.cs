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
            context.Column("content", 24), Named("card.before", _event.MakesNewUnits ? _organisation.Predecessors(enrolment) : context.NameOf(_unit.Id)), Named("card.after", context.NameOf(_unit.Id)),
        ],
        Rows =
        [
            .. Counted("card.members", OtherFigures.MembersBeforeOf(_unit), OtherFigures.MembersOf(_unit)),
            .. Counted("col.branches", OtherFigures.BranchesBeforeOf(_unit), OtherFigures.BranchesOf(_unit)), .. Windows(),
        ],
    }) { Caption = context.Captioned(context.Text("card.organisation")), Size = TableSize };

    private Column Named(string key, string name) => new(context.Say(key, ("name", name)), 38, Align.Centre);

    private IEnumerable<Row> Counted(string key, string before, string after)
    {
        var figures = new[] { before, after }.Select(context.Figures.Find).ToList();
        return figures.TrueForAll(figure => figure is null)
            ? []
            : [new Row([new Cell(context.Text(key)), .. figures.Select(figure => figure is null ? new Cell("–") : new Cell(figure.Value) { Code = figure.Printed })])];
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
            new Paragraph(context.Text("card.note")) { Style = ParagraphStyle.Note },
            new BalanceTable(context, enrolment).Block(),
            .. FindingWording.UnitNotes(_findings[0], context.Dossier, context.Culture).Select(note => new Paragraph(note) { Style = ParagraphStyle.Note }),
        ];

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
            .. (context.Work?.Committees ?? []).Where(committee => committee.UnitId == enrolment.UnitId).Select(Recommended).OfType<Paragraph>(),
            .. context.Dossier.Review.Conclusion is null ? Proposed() : conclusion.DecisionsOn(enrolment.Id),
            .. conclusion.Standing().Where(order => order.UnitId == enrolment.UnitId)
                .Select(order => new Paragraph(context.Say("card.order", ("date", Formats.Date(order.Due)), ("text", order.Text))) { ListMark = "-" }),
        ];
        return lines.Count == 0 ? [] : lines.Prepend(Lead("card.asked"));
    }

    private Paragraph? Recommended(ReviewCommittee committee) => committee.Kind is not { } kind ? null : new Paragraph(context.Coded(context.Say(
        committee.Reason.Length == 0 ? "card.committee" : "card.committee.because", ("kind", context.InSentence(context.Text("col." + SnakeCase.Of(kind.ToString())))),
        ("reason", context.InSentence(committee.Reason))))) { ListMark = "-" };

    private IEnumerable<Paragraph> Proposed() => context.Work?.UnitOf(enrolment.Id) is { Proposed: not null } unit
        ? [new Paragraph(context.Coded(new ProposalSection(context).Proposal(enrolment, unit))) { ListMark = "-" }]
        : [];
}
