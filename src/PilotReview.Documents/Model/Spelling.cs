using System.Globalization;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Model;

/// <summary>Gives every text of a finished document the spelling that its office has decided (<see cref="DocumentStyle.ToneMarks"/>), names and what people typed included. Builders call it last.</summary>
/// <remarks>What is no text for reading stays: codes, keys, anchors, addresses, and the names of sheets, which other workbooks may point at. Documents in another language stay as they are.</remarks>
internal sealed class Spelling
{
    private readonly TonePlacement _placement;

    private Spelling(TonePlacement placement) => _placement = placement;

    /// <summary>The report in the spelling of its style.</summary>
    public static Report Of(Report report) => For(report.Culture, report.Style) is { } spelling ? spelling.Respelt(report) : report;

    /// <summary>The spelling of a document; null where none of its texts can change.</summary>
    public static Spelling? For(CultureInfo culture, DocumentStyle style) =>
        culture.TwoLetterISOLanguageName == "vi" && style.ToneMarks != TonePlacement.AsTyped ? new Spelling(style.ToneMarks) : null;

    /// <summary>A text for reading; typed with marks apart from their letters, it is composed first.</summary>
    public string Text(string text) => ToneMarks.Write(text.Any(letter => letter is >= '\u0300' and < '\u0370') ? PrintedText.Clean(text) : text, _placement);

    public IReadOnlyList<string> Texts(IReadOnlyList<string> texts) => [.. texts.Select(Text)];

    public Run Run(Run run) => run.Style == RunStyle.Code ? run with { Footnote = Text(run.Footnote) } : run with { Text = Text(run.Text), Footnote = Text(run.Footnote) };

    public IReadOnlyList<Run> Runs(IReadOnlyList<Run> runs) => [.. runs.Select(Run)];

    public Table Table(Table table) => table with
    {
        Columns = [.. table.Columns.Select(column => column with { Head = Text(column.Head) })],
        HeadGroups = [.. table.HeadGroups.Select(group => group with { Text = Text(group.Text) })],
        Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Text = Text(cell.Text) })] })],
    };

    public StepChart Chart(StepChart chart) => chart with
    {
        Title = Text(chart.Title),
        TextAlternative = Text(chart.TextAlternative),
        Points = [.. chart.Points.Select(point => point with { Period = Text(point.Period) })],
        Before = Level(chart.Before),
        After = Level(chart.After),
        CutLabel = Text(chart.CutLabel),
        CutDetail = Text(chart.CutDetail),
        SettlingLabel = Text(chart.SettlingLabel),
        Chosen = chart.Chosen is { } span ? span with { Label = Text(span.Label) } : null,
        Keys = [.. chart.Keys.Select(key => key with { Text = Text(key.Text) })],
        Lanes = [.. chart.Lanes.Select(lane => new ChartLane(Text(lane.Name), [.. lane.Marks.Select(mark => mark with { Text = Text(mark.Text) })]))],
        MissingLabel = Text(chart.MissingLabel),
        Target = chart.Target is { } target ? target with { Label = Text(target.Label) } : null,
        Step = chart.Step is { } step
            ? step with { Change = Text(step.Change), Measure = Text(step.Measure), IntervalTitle = Text(step.IntervalTitle), Interval = Text(step.Interval) }
            : null,
        Axis = chart.Axis with { Unit = Text(chart.Axis.Unit), TickLabels = Texts(chart.Axis.TickLabels) },
        SampleMark = Text(chart.SampleMark),
    };

    private Report Respelt(Report report) => report with
    {
        Letterhead = Letterhead(report.Letterhead),
        Kind = Text(report.Kind),
        Subject = Text(report.Subject),
        Body = [.. report.Body.Select(Block)],
        Appendix = [.. report.Appendix.Select(Block)],
        Sheets = [.. report.Sheets.Select(Sheet)],
        FootLine = Text(report.FootLine),
        SampleMark = Text(report.SampleMark),
        LookUp = report.LookUp is { } lookUp ? lookUp with { Text = Text(lookUp.Text) } : null,
        Signature = report.Signature is { } signature ? new Signature(Text(signature.Authority), Text(signature.Office), signature.Name) : null,
        Recipients = Texts(report.Recipients),
    };

    private Letterhead Letterhead(Letterhead head) => new()
    {
        Title = Text(head.Title),
        Superior = Text(head.Superior),
        Issuer = Text(head.Issuer),
        Number = Text(head.Number),
        Mark = Text(head.Mark),
        Use = Text(head.Use),
        PlaceAndDate = Text(head.PlaceAndDate),
    };

    private Block Block(Block block) => block switch
    {
        Heading heading => heading with { Text = Text(heading.Text), Number = Text(heading.Number) },
        Paragraph paragraph => paragraph with { Runs = Runs(paragraph.Runs), ListMark = Text(paragraph.ListMark) },
        TableBlock table => table with { Table = Table(table.Table), Caption = Text(table.Caption) },
        ChartBlock chart => Captioned(chart),
        ChartPair pair => new ChartPair(Captioned(pair.Left), Captioned(pair.Right)),
        Contents contents => new Contents(Text(contents.Title)),
        PageBreak => block,
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    private ChartBlock Captioned(ChartBlock chart) => new(Chart(chart.Chart), Text(chart.Caption));

    private Sheet Sheet(Sheet sheet) => sheet with
    {
        Title = Text(sheet.Title),
        Notes = Texts(sheet.Notes),
        Tables = [.. sheet.Tables.Select(Table)],
        Charts = [.. sheet.Charts.Select(chart => chart with { Chart = Chart(chart.Chart), Source = Table(chart.Source) })],
    };

    private ChartLevel? Level(ChartLevel? level) =>
        level is null ? null : level with { Label = Text(level.Label), Detail = Text(level.Detail), BandLabel = Text(level.BandLabel) };
}
