using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The report on one page: what is asked of the conference, the verdict of every result, how sure they are, three gains beside three limits, gains beside cost, what is recommended. The
/// same classes put its figures into words as those of the report.</summary>
public static class ReviewBrief
{
    private const int BodySize = 12;
    private const int LinePitch = 14;

    /// <summary>Builds the brief in the language of <paramref name="culture"/>.</summary>
    /// <param name="evaluation">The evaluated review.</param>
    /// <param name="culture">The language of the document.</param>
    /// <param name="work">What people wrote for the review; null where only its figures are at hand.</param>
    /// <param name="anchor">The head of the log, printed at the foot; null for none.</param>
    /// <param name="issue">Number, day and signer of an issued document; null for a draft.</param>
    /// <param name="style">The look that holds on the day, but for size and pitch, which let it fit its page; null for that of an office that decided nothing.</param>
    public static Report Build(ReviewEvaluation evaluation, CultureInfo culture, ReviewWork? work = null, AuditHead? anchor = null, IssueMark? issue = null, DocumentStyle? style = null)
    {
        var context = new ReviewContext(evaluation, culture, work, issue is not null);
        var look = (style ?? DocumentStyle.Standard) with { BodySize = BodySize, LinePitch = LinePitch };
        var frame = new ReportFrame(context, issue, look);
        return Spelling.Of(new Report
        {
            Culture = culture,
            Style = look,
            Letterhead = frame.Letterhead(isAttached: true),
            Kind = context.Text("brief.kind"),
            Subject = frame.Subject(),
            Body = new BriefBody(context).Blocks(),
            Sheets = [],
            FootLine = frame.FootLine(anchor),
            SampleMark = context.SampleMark,
            DataDate = context.AsOf,
        });
    }
}

/// <summary>What stands in the brief.</summary>
internal sealed class BriefBody(ReviewContext context)
{
    private const int MostUnits = 2;
    private const double TableSize = 9.5;

    public IReadOnlyList<Block> Blocks()
    {
        var points = Points();
        var at = points.FindIndex(point => point.IsResult) + 1;
        return context.Findings.Count == 0
            ? [.. points.Select(point => point.Told)]
            : [.. points.Take(at).Select(point => point.Told), Table(), .. Season(), .. points.Skip(at).Select(point => point.Told)];
    }

    /// <summary>What is said, point by point, without the table.</summary>
    public List<(Paragraph Told, bool IsResult)> Points() => context.Findings.Count == 0
        ? [(Led("brief.results", [new Run(context.Text(context.Dossier.Enrolments.Count == 0 ? "h3.none" : "results.none"))]), true), .. Rest()]
        :
    [
        .. context.Dossier.Review.Conclusion is null ? [(Led("brief.ask", [new Run(context.Say("brief.ask.text", ("units", Units())))]), false)] : Array.Empty<(Paragraph, bool)>(),
        (Led("brief.results", [.. Coded(TallyText.Of(context.Findings, "t.tally", context.Culture) + ".", OtherFigures.Tally), .. Gains(), .. Limits()]), true),
        (Led("brief.certainty", [new Run(Certainty())]), false),
        .. Rest(),
    ];

    private IEnumerable<Block> Season() => context.Findings.Any(finding => FindingWording.Season(finding, context.Dossier, context.Culture).Length > 0)
        ? [new Paragraph(context.Text("brief.season")) { Style = ParagraphStyle.Note }]
        : [];

    private IEnumerable<(Paragraph Told, bool IsResult)> Rest() => Costs().Concat(Asked()).Select(told => (told, false));

    /// <summary>A point: its heading in bold, then what is said.</summary>
    public Paragraph Led(string key, IReadOnlyList<Run> runs) => new([new Run(context.Text(key) + " ", RunStyle.Bold), .. runs]);

    /// <summary>Clear verdicts of which it may be told how they were reached.</summary>
    private List<Finding> Clear => [.. context.Findings.Where(finding => finding.Verdict.Kind is VerdictKind.Improved or VerdictKind.Worsened && finding.Result.Status != ComparisonStatus.Withheld)];

    /// <summary>How sure the verdicts are, and how many results are open.</summary>
    public string Certainty()
    {
        var open = context.Say("brief.certainty.open", ("count", context.Whole(context.Findings.Count(IsOpen))), ("total", context.Whole(context.Findings.Count)));
        var clear = Clear;
        return clear.Count == 0 ? open : $"{context.Text(clear.TrueForAll(finding => finding.Verdict.IsControlled) ? "brief.certainty.text" : "brief.certainty.own")} {open}";
    }

    private static bool IsOpen(Finding finding) => finding.Verdict.Kind is VerdictKind.NotEnoughData or VerdictKind.DifferentScale;

    private string Units() => context.TellsUnits
        ? string.Join("; ", context.Dossier.Enrolments.Select(enrolment => context.NameOf(enrolment.UnitId)))
        : context.Say("open.many", ("count", Formats.Count(context.Dossier.Enrolments.Count, context.Culture)));

    private IEnumerable<Run> Coded(string sentence, string code) => context.Coded(sentence, code).Runs;

    private IEnumerable<Run> Gains() => Named("brief.gains", Standouts.Gains(context.Findings));

    private IEnumerable<Run> Limits() => Named("brief.limits", Standouts.Limits(context.Findings));

    private IEnumerable<Run> Named(string key, IReadOnlyList<Finding> findings) => findings.Count == 0
        ? [new Run(" " + context.Text(key + ".none"))]
        : findings.Take(Standouts.MostNamed).SelectMany((finding, at) => new[]
        {
            new Run((at == 0 ? $" {context.Text(key)} " : "; ") + Told(finding) + "\u00A0"), new Run($"[{finding.Code}]", RunStyle.Code),
        }).Append(new Run("."));

    private string Told(Finding finding)
    {
        var told = context.Say("brief.named", ("indicator", context.InSentence(finding.Indicator.Name.In(context.Culture))), ("unit", context.ShortNameOf(finding.Unit.Id)));
        return finding.Verdict.Kind is VerdictKind.Improved or VerdictKind.Worsened
            ? $"{told} ({FindingWording.ChangeText(finding, context.Culture)})"
            : $"{told} ({FindingWording.Verdict(finding, context.Culture).ToLower(context.Culture)})";
    }

    /// <summary>Indicators down, units across, where they fit; else how many results of each unit came out how.</summary>
    private TableBlock Table()
    {
        var enrolments = context.Dossier.Enrolments;
        return new TableBlock(enrolments.Count is > 0 and <= MostUnits ? Across(enrolments) : TallyTable.Of(context)) { Caption = context.Captioned(context.Text("brief.table")), Size = TableSize };
    }

    private Table Across(IReadOnlyList<Enrolment> enrolments)
    {
        var findings = enrolments.Select(context.FindingsOf).ToList();
        return new Table
        {
            Key = "brief",
            HeadGroups = [new HeadGroup(string.Empty, 1), .. enrolments.Select(enrolment => new HeadGroup(context.ShortNameOf(enrolment.UnitId), 2))],
            Columns = [context.Column("indicator", 26), .. enrolments.SelectMany(_ => new[] { context.Column("before_after", 30, Align.Centre), context.Column("status", 25) })],
            Rows =
            [
                .. context.Dossier.Yardstick.Select((item, at) => new Row(
                [
                    new Cell(context.Dossier.IndicatorOf(item).ShortName.In(context.Culture)),
                    .. findings.SelectMany(unit => unit.Where(finding => finding.Yardstick.Id == item.Id).SelectMany(Cells)),
                ])),
            ],
        };
    }

    private IEnumerable<Cell> Cells(Finding finding) =>
    [
        new Cell(finding.Result.Change is null ? FindingWording.ChangeText(finding, context.Culture) : context.Say(
            "brief.pair", ("before", FigureWording.Level(finding, Side.Before, context.Dossier, context.Culture)), ("after", FigureWording.Level(finding, Side.After, context.Dossier, context.Culture)))),
        new Cell(FindingWording.Verdict(finding, context.Culture)) { Mark = finding.Verdict.Kind },
    ];

    private IEnumerable<Paragraph> Costs()
    {
        if (context.Dossier.Enrolments.Count > MostUnits)
        {
            return (context.Work?.Costs.Count ?? 0) == 0 ? [] : [Led("brief.cost", [new Run(context.Text("brief.cost.many"))])];
        }

        var costs = context.Dossier.Enrolments.SelectMany(enrolment => (context.Work?.Costs ?? []).Where(cost => cost.EnrolmentId == enrolment.Id)
            .Select(cost => (Unit: context.Dossier.Tree[enrolment.UnitId], Cost: cost))).ToList();
        return costs.Count == 0 ? [] :
        [
            Led("brief.cost",
            [
                .. costs.SelectMany((pair, at) => new[]
                {
                    new Run((at == 0 ? string.Empty : "; ") + context.Say(
                        "brief.cost.item", ("kind", Words.Of(pair.Cost.Kind, context.Culture).ToLower(context.Culture)), ("unit", context.ShortNameOf(pair.Unit.Id)),
                        ("before", OtherFigures.Amount(pair.Cost, pair.Cost.Before, context.Culture)), ("after", OtherFigures.Amount(pair.Cost, pair.Cost.After, context.Culture))) + "\u00A0"),
                    new Run($"[{OtherFigures.CostOf(pair.Unit, pair.Cost.Kind)}]", RunStyle.Code),
                }), new Run("."),
            ]),
        ];
    }

    /// <summary>What becomes of each unit with the votes; where units are many, of how many.</summary>
    private List<Run> Decided() => context.TellsUnits
        ? [.. new ConclusionSection(context).Decisions().SelectMany(line => line.Runs.Prepend(new Run(" ")))]
        : [.. (context.Work is { Acts: [.., var act] } ? act.Decisions : []).GroupBy(decision => decision.Option).OrderBy(group => group.Key).Select(group => new Run(" " + Counted(Words.Of(group.Key, context.Culture), group.Count())))];

    private string Counted(string option, int count) => context.Say("brief.proposed.counted", ("option", option), ("count", Formats.Count(count, context.Culture)));

    /// <summary>What was concluded with its votes; before that, what is proposed for each unit, and what the committees recommend.</summary>
    private IEnumerable<Paragraph> Asked()
    {
        if (context.Dossier.Review.Conclusion is { } conclusion)
        {
            var decided = Decided();
            var said = context.Say(conclusion.Number.Length == 0 ? "conclusion.date" : "conclusion.numbered", ("number", conclusion.Number), ("date", Formats.Date(conclusion.Date)));
            return [Led("brief.concluded", [new Run(decided.Count == 0 ? said.TrimEnd(':') + "." : said), .. decided])];
        }

        var options = context.Dossier.Enrolments.Select(enrolment => (enrolment.UnitId, context.Work?.UnitOf(enrolment.Id)?.Proposed)).Where(pair => pair.Proposed is not null).ToList();
        var proposed = context.TellsUnits
            ? options.Select(pair => Phrases.Fill("rec." + SnakeCase.Of(pair.Proposed.GetValueOrDefault().ToString()), context.Culture, ("unit", context.ShortNameOf(pair.UnitId)))).ToList()
            : [.. options.GroupBy(pair => pair.Proposed.GetValueOrDefault()).OrderBy(group => group.Key).Select(group => Counted(Words.Of(group.Key, context.Culture), group.Count()))];
        var opinions = context.Work is { Committees.Count: > 0 } work ? Coded(RecommendationWording.Tally(work.Tally, context.Culture), OtherFigures.Recommended) : [];
        List<Run> runs = [new Run(string.Join(' ', proposed)), new Run(proposed.Count == 0 ? string.Empty : " "), .. opinions];
        return runs.All(run => run.Text.Trim().Length == 0) ? [] : [Led("brief.proposed", runs)];
    }
}
