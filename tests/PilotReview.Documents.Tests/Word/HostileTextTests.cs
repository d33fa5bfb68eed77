using PilotReview.Documents.Model;
using PilotReview.Documents.Tests.Pdf;
using PilotReview.Documents.Word;
using Xunit;

namespace PilotReview.Documents.Tests.Word;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData("a\u0000b\u0007c\u001Fd\u0085e", "abcde")]
    [InlineData("cười \uD83D\uDE00", "cười \uD83D\uDE00")]
    [InlineData("trái \u202Eảrt\u202C \u200Fphải\u2066", "trái ảrt phải")]
    [InlineData("dòng\r\nhai\rba\u2028bốn", "dòng\nhai\nba\nbốn")]
    [InlineData("\uFEFFcột\tcột\uFFFE\uFFFF", "cột\tcột")]
    [InlineData("<w:p/>&amp;\"'", "<w:p/>&amp;\"'")]
    public void CleanText_KeepsWhatADocumentMayHold(string text, string expected) => Assert.Equal(expected.Normalize(), CleanText.Of(text));

    [Fact]
    public void CleanText_HalvesOfLetters_AreDropped() => Assert.Equal("nửa  chữ !", CleanText.Of("nửa \uD83D chữ \uDE00!"));

    [Fact]
    public void Write_AnchorTwice_MarksTheFirstRow()
    {
        var table = new Table { Key = "k", Columns = [new("a", 1)], Rows = [new Row([new("một")]) { Anchor = "K1" }, new Row([new("hai")]) { Anchor = "K1" }] };
        using var written = new WrittenDocument(SampleReports.Of([new TableBlock(table)]));
        Assert.Empty(written.Problems());
        Assert.Equal("một", Assert.Single(written.Body.Descendants<DocumentFormat.OpenXml.Wordprocessing.BookmarkStart>()).Parent?.InnerText);
    }

    [Fact]
    public void Write_HostileTextsEverywhere_IsValidAndSaysThemClean()
    {
        const string Hostile = "\u0001<b>&\uD800\u202E\uD83D\uDE00\"x\u0000";
        const string Clean = "<b>&\uD83D\uDE00\"x";
        var made = SampleReports.Of(
        [
            new Heading(1, Hostile) { Number = "I-" }, new Paragraph([new Run(Hostile) { Footnote = Hostile }, new Run(Hostile, RunStyle.Code)]) { ListMark = Hostile },
            new TableBlock(new Table
            {
                Key = Hostile, Columns = [new(Hostile, 1), new(Hostile, -1)], HeadGroups = [new(Hostile, 2)],
                Rows = [new Row([new(Hostile) { Code = Hostile }, new(Hostile)]) { Anchor = Hostile }, new Row([new(Hostile)], RowStyle.Group), new Row([])],
            }) { Caption = Hostile },
            new Contents(Hostile),
        ]);
        var report = made with
        {
            Subject = Hostile, FootLine = Hostile, SampleMark = Hostile, Signature = new Signature(Hostile, Hostile, Hostile), Recipients = [Hostile],
            LookUp = new LookUp(Hostile[1..5], Hostile),
            Letterhead = made.Letterhead with { Issuer = Hostile, Superior = Hostile, Use = Hostile },
        };
        using var written = new WrittenDocument(report);
        Assert.Empty(written.Problems());
        Assert.Equal("I- " + Clean, written.Texts().First(text => text.StartsWith("I- ", StringComparison.Ordinal)));
        Assert.DoesNotContain(written.Texts(), text => text.Contains('\u202E', StringComparison.Ordinal));
    }

    [Fact]
    public void Write_VeryLongNames_IsValid()
    {
        var name = new string('Ổ', 4000);
        var made = SampleReports.Of([new Heading(1, name), new TableBlock(new Table { Key = "k", Columns = [new(name, 1), new("b", 2)], Rows = [new Row([new(name), new(name)])] })]);
        using var written = new WrittenDocument(made with { Letterhead = made.Letterhead with { Issuer = name, Title = name, PlaceAndDate = name } });
        Assert.Empty(written.Problems());
        Assert.All(written.Tables, table => Assert.All(
            table.Descendants<DocumentFormat.OpenXml.Wordprocessing.GridColumn>(),
            column => Assert.InRange(int.Parse(column.Width?.Value ?? "0", System.Globalization.CultureInfo.InvariantCulture), 1, 9355)));
    }

    [Fact]
    public void Write_FiveHundredRows_RepeatsItsHead()
    {
        using var written = new WrittenDocument(SampleReports.Of([new TableBlock(SampleReports.Long(500))]));
        Assert.Empty(written.Problems());
        Assert.Equal(501, written.Tables.Single().Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Count());
    }

    [Fact]
    public void Write_NoBlocks_IsValid()
    {
        var report = SampleReports.Of([]);
        using var written = new WrittenDocument(report with
        {
            Signature = null, Recipients = [], FootLine = string.Empty, Subject = string.Empty, Letterhead = report.Letterhead with { Superior = string.Empty, Mark = string.Empty },
        });
        Assert.Empty(written.Problems());
    }

    [Fact]
    public void Write_TooManyCells_IsRefused() => Assert.Throws<ArgumentException>(() => new WrittenDocument(SampleReports.Of(
        [new TableBlock(new Table { Key = "k", Columns = [new("a", 1)], Rows = [new Row([new("1"), new("2")])] })])));

    [Fact]
    public void Write_BreaksAndEmptyTables_IsValid()
    {
        var empty = new Table { Key = "k", Columns = [], Rows = [] };
        var headless = new Table { Key = "h", Columns = [new(string.Empty, 1)], Rows = [new Row([new("một")])] };
        using var written = new WrittenDocument(SampleReports.Of(
        [
            new PageBreak(), new PageBreak { IsLandscape = true }, new TableBlock(empty), new TableBlock(headless), new TableBlock(headless with { Key = "i" }), new PageBreak(),
            new TableBlock(headless with { Key = "j" }), new PageBreak { IsLandscape = true },
        ]) with { SampleMark = string.Empty });
        Assert.Empty(written.Problems());
        Assert.Equal(4, written.Body.Descendants<DocumentFormat.OpenXml.Wordprocessing.SectionProperties>().Count());
    }

    [Theory]
    [InlineData("K1-DSH", "code_K1_DSH")]
    [InlineData("K1_DSH", "code_K1_DSH_2")]
    [InlineData("k1.dsh", "code_k1_dsh_3")]
    [InlineData("Mã/01", "code_M__01")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ", "code_ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHI")]
    public void BookmarkName_IsSafeAndUnique(string code, string expected)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new[] { "K1-DSH", "K1_DSH", "k1.dsh", "Mã/01", new string('A', 60), code }.Distinct().ToDictionary(one => one, one => BookmarkName.Of(one, taken));
        Assert.Equal(expected, names[code]);
    }

    [Fact]
    public void NumberCounter_CountsWhatFollowsAndTypesTheRest()
    {
        var counter = new NumberCounter(new WordNumbering());
        Assert.Equal(1, counter.Heading(1, "I-"));
        Assert.Equal(1, counter.Heading(2, "1."));
        Assert.Equal(1, counter.Heading(1, "II-"));
        Assert.Equal(1, counter.Heading(2, "1."));
        Assert.Null(counter.Heading(2, "7."));
        Assert.Null(counter.Heading(3, "a)"));
        Assert.Equal(4, counter.Heading(2, "1."));
        Assert.Equal(5, counter.Heading(1, "III-"));
        Assert.Equal(5, counter.Heading(2, "1."));
        Assert.Equal(6, counter.Item("1."));
        Assert.Equal(6, counter.Item("2."));
        Assert.Null(counter.Item("9."));
        Assert.Equal(2, counter.Item("-"));
        Assert.Null(counter.Item("đ)"));
    }

    [Fact]
    public void TimesWidths_MeasureAsTheLayoutDoes() =>
        Assert.InRange(TimesWidths.Bold.Of("ĐẢNG CỘNG SẢN VIỆT NAM", 15) * 25.4 / 72, 72.5, 73);
}
