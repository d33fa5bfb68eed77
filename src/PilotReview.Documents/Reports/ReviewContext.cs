using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What the sections of a review report share: the evaluation, the language, the running numbers of tables and figures.</summary>
internal sealed class ReviewContext
{
    private readonly ReviewEvaluation _evaluation;
    private readonly Dictionary<int, IReadOnlyList<Finding>> _neighbours;
    private readonly HashSet<string> _codes;
    private readonly bool _isIssued;
    private int _tables;
    private int _figures;

    /// <summary>Units that are told one by one; with more of them the text tells only what is clear, and Appendix I holds all.</summary>
    public const int MostTold = 4;

    public ReviewContext(ReviewEvaluation evaluation, CultureInfo culture, ReviewWork? work = null, bool isIssued = false)
    {
        _isIssued = isIssued;
        _evaluation = evaluation;
        Culture = culture;
        Work = work;
        Figures = OtherFigures.Of(evaluation, work, culture);
        Outline = new Outline(this);
        _codes = [.. Findings.Select(finding => finding.Code), .. Figures.All.Select(figure => figure.Code)];
        _neighbours = evaluation.Dossier.Enrolments.ToDictionary(enrolment => enrolment.Id, evaluation.ComparisonFindings);
    }

    public CultureInfo Culture { get; }

    /// <summary>What people wrote for the review; null where only its figures are at hand.</summary>
    public ReviewWork? Work { get; }

    /// <summary>The figures that are no findings, with their codes.</summary>
    public OtherFigures Figures { get; }

    public Outline Outline { get; }

    public bool IsVietnamese => Culture.TwoLetterISOLanguageName == "vi";

    /// <summary>It is neither published nor issued yet: empty parts are named, so that whoever writes sees them.</summary>
    public bool IsDraft => !_isIssued && !Dossier.Review.IsPublished;

    /// <summary>1 for the first draft; one more each time that the review was sent back.</summary>
    public int DraftNumber => 1 + (Work?.Steps.Count(step => ReviewSteps.Find(step.From, step.To) is { IsBack: true }) ?? 0);

    /// <summary>Units are few enough to be told one by one.</summary>
    public bool TellsUnits => Dossier.Enrolments.Count <= MostTold;

    /// <summary>Who reports, as running text names it.</summary>
    public string Body => PartyNames.Body(Dossier.Review.Letterhead.Authority, Dossier.Review.Letterhead.Issuer, Culture);

    public ReviewDossier Dossier => _evaluation.Dossier;

    public IReadOnlyList<Finding> Findings => _evaluation.Findings;

    public DateOnly AsOf => Dossier.Review.AsOf;

    public string SampleMark => Dossier.IsSample ? Text("sample") : string.Empty;

    public IReadOnlyList<Finding> FindingsOf(Enrolment enrolment) => [.. Findings.Where(finding => finding.Enrolment.Id == enrolment.Id)];

    public IReadOnlyList<Finding> NeighboursOf(Enrolment enrolment) => _neighbours[enrolment.Id];

    public string Text(string key) => ReviewText.Book.Get(key, Culture);

    public string Say(string key, params (string Slot, string Text)[] slots) => ReviewText.Book.Fill(key, Culture, slots);

    public string NameOf(int unitId) => NameOf(Dossier.Tree[unitId], AsOf);

    public string NameOf(Unit unit, DateOnly day) => unit.On(day).Name.In(Culture);

    /// <summary>Which sentence tells what each unit is compared with.</summary>
    public string ComparedKey => Dossier.Enrolments.All(enrolment => enrolment.ComparisonUnits.Count == 0) ? "results.intro.alone"
        : Dossier.Enrolments.Count == 1 ? "results.intro.one" : "results.intro";

    /// <summary>A name within a sentence: its first letter small, unless the name starts with an abbreviation.</summary>
    public string InSentence(string name) => name.Length > 1 && !char.IsUpper(name[1]) ? char.ToLower(name[0], Culture) + name[1..] : name;

    public string ShortNameOf(int unitId) => Dossier.Tree[unitId].On(AsOf).ShortName.In(Culture);

    /// <summary>A text with its codes, as runs.</summary>
    public IReadOnlyList<Run> Coded(string text) => CodedText.Runs(text, _codes.Contains);

    /// <summary>A sentence and the code of one of the other figures before its full stop; without the code where there is no such figure.</summary>
    public Paragraph Coded(string sentence, string code) => new(Figures.Find(code) is { } figure
        ? [new Run(sentence.TrimEnd('.') + "\u00A0"), new Run(figure.Printed, RunStyle.Code), new Run(".")]
        : [new Run(sentence)]);

    public string Whole(int value) => Formats.Whole(value, Culture);

    public string PeriodsText(int count, Finding finding) => Phrases.Periods(count, finding.Indicator.PeriodKind, Culture);

    /// <summary>"Bảng 1. … (số liệu minh họa)".</summary>
    public string TableCaption(string title)
    {
        _tables++;
        return Captioned(Say("table.caption", ("number", Whole(_tables)), ("title", title)));
    }

    /// <summary>A caption without a number.</summary>
    public string Captioned(string title) => Dossier.IsSample ? Say("sample.caption", ("caption", title)) : title;

    /// <summary>"Hình 1. … [K1-DSH]. Số liệu minh họa."</summary>
    public string FigureCaption(string title, string code)
    {
        _figures++;
        return Say(Dossier.IsSample ? "figure.caption.sample" : "figure.caption", ("number", Whole(_figures)), ("title", title), ("code", code));
    }

    /// <summary>A table of the running text.</summary>
    public TableBlock Table(string key, string title, IReadOnlyList<Column> columns, IReadOnlyList<Row> rows) =>
        new(new Table { Key = key, Columns = columns, Rows = rows }) { Caption = TableCaption(title) };

    public Column Column(string key, double width, Align align = Align.Left) => new(Text("col." + key), width, align);
}
