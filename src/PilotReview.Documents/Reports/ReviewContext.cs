using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What the sections of a review report share: the evaluation, the language, the running numbers of tables and figures.</summary>
internal sealed class ReviewContext
{
    private readonly ReviewEvaluation _evaluation;
    private readonly Dictionary<int, IReadOnlyList<Finding>> _neighbours;
    private int _tables;
    private int _figures;

    public ReviewContext(ReviewEvaluation evaluation, CultureInfo culture)
    {
        _evaluation = evaluation;
        Culture = culture;
        _neighbours = evaluation.Dossier.Enrolments.ToDictionary(enrolment => enrolment.Id, evaluation.ComparisonFindings);
    }

    public CultureInfo Culture { get; }

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

    public string Whole(int value) => Formats.Whole(value, Culture);

    public string PeriodsText(int count, Finding finding) => Phrases.Periods(count, finding.Indicator.PeriodKind, Culture);

    /// <summary>"Bảng 1. … (số liệu minh họa)".</summary>
    public string TableCaption(string title)
    {
        _tables++;
        var caption = Say("table.caption", ("number", Whole(_tables)), ("title", title));
        return Dossier.IsSample ? Say("sample.caption", ("caption", caption)) : caption;
    }

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
