using System.Text.RegularExpressions;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Tests.Pdf;
using PilotReview.Documents.Tests.Word;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

public sealed class DocumentStyleTests
{
    private const double Tolerance = 0.02;

    private static readonly DocumentStyle Large = new(15, 22, "./.");

    private static readonly DossierBuilder Concluded = new() { State = ReviewState.Published, HasConclusion = true };

    [Fact]
    public void Standard_IsWhatTheScreenCallsTheDefault() => Assert.Equal(new DocumentStyle(14, 19, "."), DocumentStyle.Standard);

    [Fact]
    public void Of_TakesTheDaysValues()
    {
        var day = new DateOnly(2026, 3, 1);
        OfficeSettings On(DateOnly asked) => new(
            [
                new SettingValue { Key = "document.body-size", From = day, Value = "15" }, new SettingValue { Key = "document.line-pitch", From = day, Value = "22" },
                new SettingValue { Key = "document.closing-mark", From = day, Value = "./." },
                new SettingValue { Key = "document.tone-marks", From = day, Value = "second" }, new SettingValue { Key = "document.use", From = day, Value = "conference" },
                new SettingValue { Key = "document.sides", From = day, Value = "both" },
            ],
            asked);
        Assert.Equal(DocumentStyle.Standard, DocumentStyle.Of(On(day.AddDays(-1))));
        Assert.Equal(Large with { ToneMarks = TonePlacement.SecondVowel, IsForConference = true, HasTwoSides = true }, DocumentStyle.Of(On(day)));
    }

    [Fact]
    public void Report_WithoutAStyle_IsTheStandardOne() =>
        Assert.Equal(Render(Build(DocumentStyle.Standard)), Render(ReviewReport.Build(DossierBuilder.Evaluate(Concluded), Formats.Vietnamese)));

    [Theory]
    [InlineData(".")]
    [InlineData("./.")]
    public void ClosingMark_EndsTheLastSentenceAlone(string mark)
    {
        var texts = Build(DocumentStyle.Standard with { ClosingMark = mark }).Body.OfType<Paragraph>()
            .Where(paragraph => paragraph.Style == ParagraphStyle.Body).Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))).ToList();
        Assert.EndsWith(mark, texts[^1], StringComparison.Ordinal);
        Assert.False(texts[^1].EndsWith("..", StringComparison.Ordinal));
        Assert.All(texts.SkipLast(1), text => Assert.False(text.EndsWith("./.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Kết luận", "Kết luận./.")]
    [InlineData("Kết luận. ", "Kết luận./.")]
    [InlineData("Kết luận./.", "Kết luận./.")]
    [InlineData("", "./.")]
    public void ClosingMark_TakesThePlaceOfTheOneTyped(string typed, string expected) =>
        Assert.Equal(expected, Assert.IsType<Paragraph>(Assert.Single(ClosingMark.Put([new Paragraph(typed)], "./."))).Runs[^1].Text);

    [Fact]
    public void ClosingMark_PassesOverWhatIsNoRunningText()
    {
        Block[] blocks = [new Paragraph("Hết."), new Paragraph("chú thích.") { Style = ParagraphStyle.Note }, new PageBreak()];
        var closed = ClosingMark.Put(blocks, "./.");
        Assert.Equal("Hết./.", ((Paragraph)closed[0]).Runs[^1].Text);
        Assert.Equal(blocks[1..], closed.Skip(1));
        Assert.Empty(ClosingMark.Put([], "./."));
    }

    [Fact]
    public void LargeStyle_SetsLettersAndLines()
    {
        var strips = new ReportFlow(Build(Large)).Strips().OfType<TextStrip>().Where(strip => strip.Part.Kind == PartKind.Paragraph).ToList();
        Assert.Contains(strips, strip => Math.Abs(strip.Height - 22) < Tolerance);
        Assert.All(
            strips.Where(strip => Math.Abs(strip.Height - 22) < Tolerance).SelectMany(strip => strip.Line.Words).SelectMany(word => word.Pieces)
                .Where(piece => piece.Style.Grey == Grey.Black),
            piece => Assert.Equal(15, piece.Style.Size));
    }

    [Theory]
    [InlineData(14, 19, ".")]
    [InlineData(15, 22, "./.")]
    [InlineData(15, 18, "./.")]
    public async Task AnyStyle_SaysEverySentenceAndEndsWithItsMark(int size, int pitch, string mark)
    {
        var report = Build(new DocumentStyle(size, pitch, mark));
        var text = await PdfText.OfAsync(Render(report), TestContext.Current.CancellationToken);
        Assert.Equal(mark == "./." ? 1 : 0, Regex.Count(text, @"\./\."));

        // where lines and pages end differs; every heading and sentence is there all the same
        var letters = Letters(WithoutEdges(text, report.FootLine));
        Assert.All(
            report.Body.Where(block => block is Heading or Paragraph).SelectMany(ReportTexts.Of), said => Assert.Contains(Letters(said), letters, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Use_StandsOnDraftsAlone()
    {
        var style = DocumentStyle.Standard with { IsForConference = true };
        var evaluation = DossierBuilder.Evaluate(Concluded);
        var issue = new IssueMark(5, "BC/ThU", new DateOnly(2021, 10, 28), "Nguyễn Văn A", "SK-2021-1", 1);
        Assert.Equal(string.Empty, Build(DocumentStyle.Standard).Letterhead.Use);
        Assert.Equal("TÀI LIỆU HỘI NGHỊ", Build(style).Letterhead.Use);
        Assert.Equal("CONFERENCE PAPER", ReviewReport.Build(evaluation, Formats.English, style).Letterhead.Use);
        Assert.Equal(string.Empty, ReviewReport.Build(evaluation, Formats.Vietnamese, style, issue: issue).Letterhead.Use);
        Assert.Equal(string.Empty, ReviewBrief.Build(evaluation, Formats.Vietnamese, issue: issue, style: style).Letterhead.Use);

        // the brief has room for it on its page
        var text = await PdfText.OfAsync(Render(ReviewBrief.Build(evaluation, Formats.Vietnamese, WorkBuilder.Of(evaluation.Dossier), style: style)), TestContext.Current.CancellationToken);
        Assert.Matches(@"Dự thảo lần 1\s+TÀI LIỆU HỘI NGHỊ", text);
        Assert.Single(text.Split('\f', StringSplitOptions.RemoveEmptyEntries));
        using var written = new WrittenDocument(Build(style));
        Assert.Contains("TÀI LIỆU HỘI NGHỊ", written.Texts());
        Assert.Empty(written.Problems());
    }

    private static Report Build(DocumentStyle style) => ReviewReport.Build(DossierBuilder.Evaluate(Concluded), Formats.Vietnamese, style);

    private static byte[] Render(Report report)
    {
        using var stream = new MemoryStream();
        PdfRenderer.Write(report, stream);
        return stream.ToArray();
    }

    /// <summary>Without the page numbers and the foot lines, which stand in the middle of a sentence that goes on overleaf.</summary>
    private static string WithoutEdges(string text, string footLine) => string.Join(
        '\n',
        text.Split('\f').SelectMany((page, at) => page.Split('\n')
            .Where(line => line.Trim() != (at + 1).ToString(Formats.English) && line.Trim() != footLine)));

    /// <summary>Without blanks, and without hyphens, which the reader of the file takes for parted words at the end of a line.</summary>
    private static string Letters(string text) => Regex.Replace(text, @"[\s\-\u00AD]", string.Empty).Normalize();
}
