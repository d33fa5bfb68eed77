using System.Globalization;
using System.Text.RegularExpressions;
using PilotReview.Core.Verdicts;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Tests.Charts;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

public sealed class BadInputTests
{
    private static readonly string[] Texts =
    [
        "", " ", "\u00A0", "\n", "\n\n\n", "\t\t", "\0\u0001\u001F", "\uD83D", "\uDE00", "😀😀", "👩\u200D👩\u200D👧\uFE0F",
        "\u202Eđảo ngược\u202C\u200F\u061C", "\u200B\uFEFF", "עברית", "العربية", "漢字",
        "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306", "\u0301", "e\u0323\u0302", new string('m', 5000),
        new string(' ', 3000), string.Join('\n', Enumerable.Repeat("x", 300)), "[", "[]", "[K1-01", "((<>))\\/%",
        "\uFFFE\uFFFF", "\u2028\u2029\u0085", "một\u00A0hai\u00A0" + new string('\u00A0', 500),
    ];

    public static TheoryData<int> EveryText => [.. Enumerable.Range(0, Texts.Length)];

    [Theory]
    [MemberData(nameof(EveryText))]
    public void Write_AnyTextAnywhere_StaysOnItsPages(int index)
    {
        var report = Everywhere(Texts[index]);
        using var file = PdfFile.Of(report);
        Assert.True(file.Document.PageCount > 1);
        var reserve = report.LookUp is { } lookUp ? new LookUpMark(lookUp, new TextLayout()).Reserve : 0;
        foreach (var page in PageFlow.Paginate(new ReportFlow(report).Strips(), PageMeasures.TextHeight, reserve).Where(page => page.Count > 0))
        {
            Assert.True(page[^1].Top + page[^1].Strip.Height + page.NotesHeight <= page.Room + 0.01, $"{page[^1].Strip} ends at {page[^1].Top + page[^1].Strip.Height}");
        }
    }

    [Fact]
    public async Task Write_LettersTheFontLacks_ShowTheirCodes()
    {
        using var file = PdfFile.Of(SampleReports.Of([new Paragraph("vui 😀 và 漢"), new TableBlock(new Table { Key = "t", Columns = [new("Ô 😀", 1)], Rows = [new Row([new("漢 😀")])] })]));
        var text = await PdfText.OfAsync(file.Bytes, TestContext.Current.CancellationToken);
        Assert.Equal(4, text.Split("[U+1F600]").Length);
        Assert.Equal(3, text.Split("[U+6F22]").Length);
    }

    [Fact]
    public async Task Write_FiveHundredRows_ShowsEveryOneOnce()
    {
        using var file = PdfFile.Of(SampleReports.Of([new TableBlock(SampleReports.Long(500))]));
        var text = await PdfText.OfAsync(file.Bytes, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, 500), Regex.Matches(text, @"Chi bộ Khóm (\d+)").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task Write_CellLongerThanAPage_LosesNoWord()
    {
        var words = Enumerable.Range(1, 3000).Select(number => $"từ{number}").ToList();
        using var file = PdfFile.Of(SampleReports.Of([new TableBlock(new Table { Key = "t", Columns = [new("Mã", 1), new("Lời", 9)], Rows = [new Row([new("1"), new(string.Join(' ', words))])] })]));
        var said = (await PdfText.OfAsync(file.Bytes, TestContext.Current.CancellationToken)).Split([' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        Assert.All(words, word => Assert.Contains(word, said));
    }

    [Fact]
    public async Task Write_HundredRecipients_ListsThemAll()
    {
        var recipients = Enumerable.Range(1, 100).Select(number => $"- Chi bộ {number};").Prepend("Nơi nhận:").ToList();
        using var file = PdfFile.Of(SampleReports.Of([new Paragraph("một")]) with { Recipients = recipients });
        var text = await PdfText.OfAsync(file.Bytes, TestContext.Current.CancellationToken);
        Assert.All(recipients, recipient => Assert.Contains(recipient, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_OddTables_NeverFail()
    {
        Table[] tables =
        [
            new() { Key = "a", Columns = [], Rows = [] },
            new() { Key = "b", Columns = [], Rows = [new Row([new("x")])] },
            new() { Key = "c", Columns = [new("", 0)], Rows = [new Row([]), new Row([new("x") { Span = 9 }]), new Row([new("x") { Span = -3 }]), new Row([], RowStyle.Group), new Row([], RowStyle.Total)] },
            new() { Key = "d", Columns = [new("A", 1), new("B", 1)], HeadGroups = [new("dài", 9)], Rows = [] },
            new() { Key = "e", Columns = [new("A", 1), new("B", 1)], HeadGroups = [new("ngắn", 1)], Rows = [] },
            new() { Key = "f", Columns = [new("A", 1), new("B", 1)], HeadGroups = [new("", 1), new("", 1), new("thừa", 1)], Rows = [new Row([new("1"), new("2"), new("3")])] },
            new() { Key = "g", Columns = [.. Enumerable.Repeat(new Column("rộng quá", 5), 60)], Rows = [new Row([.. Enumerable.Repeat(new Cell("12.345"), 60)])] },
        ];
        using var file = PdfFile.Of(SampleReports.Of([.. tables.Select(table => new TableBlock(table))]));
        Assert.True(file.Document.PageCount > 0);
    }

    [Fact]
    public void Write_NothingAtAll_IsOnePage()
    {
        using var file = PdfFile.Of(SampleReports.Of([]) with { Signature = null, Recipients = [], LookUp = new LookUp(string.Empty, string.Empty) });
        Assert.Equal(1, file.Document.PageCount);
    }

    private static Report Everywhere(string text)
    {
        var report = SampleReports.Of(
        [
            new Contents(text), new Heading(0, text) { Number = text }, new Heading(1, text), new Heading(2, text) { Number = text }, new Heading(3, text),
            new Paragraph([new Run(text) { Mark = VerdictKind.NotEnoughData, Footnote = text + "." }, new Run(text, RunStyle.Code), new Run(text, RunStyle.Bold)]) { ListMark = text.Length > 50 ? "-" : text },
            new Paragraph(text) { Style = ParagraphStyle.Centred, KeepsWithNext = true }, new Paragraph(text) { Style = ParagraphStyle.Note }, new Paragraph(text) { Style = ParagraphStyle.Caption },
            new TableBlock(new Table
            {
                Key = "t", Columns = [new(text, 3), new("B", 1)], HeadGroups = [new(text, 2)],
                Rows = [new Row([new(text) { Mark = VerdictKind.AtCeiling, Code = text }, new(text)]) { Anchor = text }, new Row([new(text)], RowStyle.Group), new Row([new(text) { Span = 2 }], RowStyle.Total)],
            }) { Caption = text },
            new ChartBlock(SampleCharts.Monthly() with { TextAlternative = text }, text), new ChartPair(new(SampleCharts.Monthly(), text), new(SampleCharts.Yearly(), text)),
        ]);
        return report with
        {
            Letterhead = new Letterhead
            {
                Title = text[..Math.Min(40, text.Length)], Superior = text, Issuer = text, Number = text[..Math.Min(20, text.Length)],
                Mark = text[..Math.Min(20, text.Length)], Use = text[..Math.Min(20, text.Length)], PlaceAndDate = text[..Math.Min(40, text.Length)],
            },
            Kind = text[..Math.Min(40, text.Length)], Subject = text, FootLine = text, SampleMark = text[..Math.Min(40, text.Length)], LookUp = new LookUp(text, text),
            Signature = new Signature(text, text, text), Recipients = [text, text], Appendix = [new PageBreak { IsLandscape = true }, new Heading(0, text), new Paragraph(text)],
        };
    }
}
