using System.Resources;
using PilotReview.Core;
using PilotReview.Core.Organisation;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>One figure table as a workbook: the lines as stated, with live percents, and below them each breakdown with its sum and the difference from the stated total. A disagreement stands with
/// its explanation; nothing that is stated is replaced by what is computed.</summary>
public sealed class FigureTableReport
{
    private const string LinesKey = "lines";
    private const string NotesKey = "notes";
    private const int ValueColumn = 3;

    private static readonly PhraseBook Texts = new(new ResourceManager("PilotReview.Documents.Reports.FigureTableText", typeof(FigureTableReport).Assembly));

    private readonly FigureTableContent _content;
    private readonly IReadOnlyList<FigureLine> _lines;

    private FigureTableReport(FigureTableContent content)
    {
        _content = content;
        _lines = [.. FigureOutline.Of(content.Table).Select(row => row.Line).OfType<FigureLine>()];
    }

    /// <summary>The report; it has one sheet and no running text.</summary>
    public static Report Of(FigureTableContent content) => new FigureTableReport(content).Build();

    private Report Build()
    {
        var title = _content.Table.Title.In(_content.Culture);
        return Spelling.Of(new Report
        {
            Culture = _content.Culture,
            Style = _content.Style,
            Letterhead = new Letterhead { Title = Text("party"), Superior = string.Empty, Issuer = _content.Unit.In(_content.Culture), Number = string.Empty, PlaceAndDate = string.Empty },
            Kind = Text("kind"),
            Subject = title,
            Body = [],
            Sheets = [new Sheet { Name = new SheetNames().Take(_content.Table.Code), Title = title, Notes = [.. Notes()], Tables = [Lines(), .. Sums(), .. Findings()], IsLandscape = true }],
            FootLine = Texts.Fill("foot", _content.Culture, ("code", _content.Table.Code), ("date", Formats.Date(_content.Today))),
            SampleMark = _content.IsSample ? Text("sample") : string.Empty,
            DataDate = _content.Today,
        });
    }

    private string Text(string key) => Texts.Get(key, _content.Culture);

    private Column Column(string key, double width, Align align = Align.Left) => new(Text("column." + key), width, align);

    private IEnumerable<string> Notes()
    {
        var table = _content.Table;
        yield return Texts.Fill("note.what", _content.Culture, ("unit", _content.Unit.In(_content.Culture)), ("years", table.Years));
        if (table.DocumentNumber.Length > 0 || table.DocumentDate is not null)
        {
            yield return Texts.Fill("note.source", _content.Culture, ("number", table.DocumentNumber), ("date", table.DocumentDate is { } day ? Formats.Date(day) : string.Empty)).TrimEnd(' ', '·');
        }

        if (table.Note.In(_content.Culture) is { Length: > 0 } note)
        {
            yield return note.ReplaceLineEndings(" ");
        }

        yield return Text("note.stated");
        if (_content.IsSample)
        {
            yield return Text("sample");
        }
    }

    private Table Lines()
    {
        var depths = FigureOutline.Of(_content.Table).Where(row => row.Line is not null).ToDictionary(row => row.Line!.Number, row => row.Depth);
        return new Table
        {
            Key = LinesKey,
            Columns = [Column("order", 6, Align.Centre), Column("label", 48), Column("noun", 14), Column("stated", 12, Align.Right), Column("printed", 12, Align.Right), Column("percent", 12, Align.Right)],
            Rows = [.. _lines.Select((line, at) => new Row(
            [
                new Cell(Formats.Whole(at + 1, _content.Culture)), new Cell(new string(' ', 3 * depths[line.Number]) + line.Label.In(_content.Culture)), new Cell(line.Noun.In(_content.Culture)),
                Value(line.Value), Printed(line), Percent(line, at),
            ]))],
        };
    }

    private Cell Value(decimal? value, Formula? formula = null) => value is { } known
        ? new Cell(OrganisationWording.Value(known, _content.Culture)) { Number = known, Decimals = DecimalsOf(known), Formula = formula }
        : new Cell(string.Empty) { Formula = formula };

    private Cell Printed(FigureLine line) => line.PrintedPercent is { } percent
        ? new Cell(OrganisationWording.Percent(percent, line.PercentDecimals, _content.Culture)) { Number = percent / 100, Style = NumberStyle.Percent, Decimals = line.PercentDecimals }
        : Cell.Empty;

    private Cell Percent(FigureLine line, int row)
    {
        if (_content.Table.Find(line.Of) is not { Value: not 0 and { } all } whole || line.Value is not { } value)
        {
            return Cell.Empty;
        }

        var decimals = line.PrintedPercent is null ? 2 : line.PercentDecimals;
        return new Cell(OrganisationWording.Percent(100 * value / all, decimals, _content.Culture))
        {
            Number = value / all,
            Style = NumberStyle.Percent,
            Decimals = decimals,
            Formula = new Ratio(new CellOf(LinesKey, row, ValueColumn), Stated(whole)),
        };
    }

    /// <summary>One table for each breakdown: its parts, what they add up to, the stated total, and the difference.</summary>
    private IEnumerable<Table> Sums()
    {
        foreach (var finding in _content.Findings.Where(finding => finding.Parts.Count > 0))
        {
            var key = "sum." + finding.Key;
            var last = finding.Parts.Count - 1;
            var heading = $"{finding.Line.Label.In(_content.Culture)} · {OrganisationWording.Heading(finding.Parts[0], _content.Culture).TrimEnd(':').ToLower(_content.Culture)}";
            yield return new Table
            {
                Key = key,
                Columns = [new Column(string.Empty, 6), new Column(heading, 48), Column("noun", 14), Column("stated", 12, Align.Right)],
                Rows =
                [
                    .. finding.Parts.Select(part => Part(part.Label.In(_content.Culture), part.Noun, Value(part.Value, new SameAs(Stated(part))))),
                    Part(OrganisationWording.Sum(_content.Culture), finding.Line.Noun, Value(finding.Computed, new SumOf(key, ValueColumn, 0, last)), RowStyle.Total),
                    Part(Text("total"), finding.Line.Noun, Value(finding.Stated, new SameAs(Stated(finding.Line)))),
                    Part(Text("difference"), finding.Line.Noun, Value(finding.Difference, new Difference(new CellOf(key, last + 2, ValueColumn), new CellOf(key, last + 1, ValueColumn))), RowStyle.Total),
                ],
            };
        }
    }

    private Row Part(string label, LocalText noun, Cell value, RowStyle style = RowStyle.Body) => new([Cell.Empty, new Cell(label), new Cell(noun.In(_content.Culture)), value], style);

    /// <summary>What does not agree, in words, with its explanation and who gave it.</summary>
    private IEnumerable<Table> Findings()
    {
        var problems = _content.Findings.Where(finding => finding.IsProblem).ToList();
        if (problems.Count == 0)
        {
            yield break;
        }

        yield return new Table
        {
            Key = NotesKey,
            Columns = [Column("order", 6, Align.Centre), Column("finding", 48)],
            Rows = [.. problems.Select((finding, at) => new Row([new Cell(Formats.Whole(at + 1, _content.Culture)), new Cell(Said(finding))]))],
        };
    }

    private string Said(FigureFinding finding)
    {
        var what = $"{finding.Line.Label.In(_content.Culture)}: {OrganisationWording.Sentence(finding, _content.Culture)}";
        return finding.Explanation is { } told
            ? Texts.Fill("explained", _content.Culture, ("what", what), ("note", told.Note.ReplaceLineEndings(" ")), ("who", _content.Explainers.GetValueOrDefault(finding.Key, string.Empty)))
            : Texts.Fill("open", _content.Culture, ("what", what));
    }

    private CellOf Stated(FigureLine line) => new(LinesKey, Enumerable.Range(0, _lines.Count).First(at => _lines[at].Number == line.Number), ValueColumn);

    private static int DecimalsOf(decimal value)
    {
        var decimals = 0;
        while (decimals < FigureLine.MostDecimals && decimal.Round(value, decimals) != value)
        {
            decimals++;
        }

        return decimals;
    }
}
