using PilotReview.Documents.Model;

namespace PilotReview.Documents.Tests.Word;

/// <summary>What a document of a report reads, paragraph after paragraph.</summary>
internal sealed class ModelTexts(Report report)
{
    private int _notes;

    public List<string> All()
    {
        var head = report.Letterhead;
        var signature = report.Signature is { } signer ? new[] { signer.Authority, signer.Office, signer.Name } : [];
        List<string> texts =
        [
            head.Superior, head.Issuer, "*", head.Number, head.Mark, head.Use, head.Title, head.PlaceAndDate, report.Kind, report.Subject, "-----",
            .. report.Body.SelectMany(Of), .. report.Recipients, .. signature, .. report.Appendix.SelectMany(Of),
        ];
        return texts.Select(WrittenDocument.Plain).Where(text => text.Length > 0).ToList();
    }

    private IEnumerable<string> Of(Block block) => block switch
    {
        Heading heading => [heading.Full],
        Paragraph paragraph => [$"{paragraph.ListMark} {string.Concat(paragraph.Runs.Select(Of))}"],
        TableBlock table => [Caption(table.Caption), .. Heads(table.Table), .. table.Table.Rows.SelectMany(row => row.Cells.SelectMany(Of))],
        ChartBlock chart => [chart.Caption],
        ChartPair pair => [pair.Left.Caption, pair.Right.Caption],
        Contents contents => [contents.Title, .. report.Body.Concat(report.Appendix).OfType<Heading>().Select(heading => heading.Full)],
        _ => [],
    };

    private string Of(Run run) => run.Footnote.Length > 0 ? $"{run.Text}[note {++_notes}]" : (run.Mark is null ? string.Empty : " ") + run.Text;

    private string Caption(string caption) =>
        report.SampleMark.Length == 0 || caption.Contains(report.SampleMark, StringComparison.OrdinalIgnoreCase) ? caption : $"{caption} ({report.SampleMark})";

    /// <summary>A column without a head over it has its own in the upper row.</summary>
    private static IEnumerable<string> Heads(Table table)
    {
        var under = table.HeadGroups.SelectMany(group => Enumerable.Repeat(group.Text, group.Span)).ToList();
        var upper = table.HeadGroups.SelectMany((group, index) => group.Text.Length > 0
            ? [group.Text]
            : table.Columns.Skip(table.HeadGroups.Take(index).Sum(before => before.Span)).Take(group.Span).Select(column => column.Head));
        return [.. upper, .. table.Columns.Where((_, index) => under.Count == 0 || under[index].Length > 0).Select(column => column.Head)];
    }

    private static IEnumerable<string> Of(Cell cell)
    {
        var lines = cell.Text.Split('\n');
        return [$"{lines[0]} {cell.Code}", .. lines.Skip(1)];
    }
}
