using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PilotReview.Core;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Tests.Pdf;
using PilotReview.Testing;
using Xunit;
using Report = PilotReview.Documents.Model.Report;

namespace PilotReview.Documents.Tests.Word;

public sealed class WordRendererTests
{
    private static readonly Report Vietnamese = ReviewReport.Build(DossierBuilder.Evaluate(), Formats.Vietnamese);
    private static readonly Report English = ReviewReport.Build(DossierBuilder.Evaluate(), Formats.English);

    public static TheoryData<string> Names => ["review", "english", "made", "showcase"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_AnyReport_IsValid(string name)
    {
        using var written = new WrittenDocument(Of(name));
        Assert.Empty(written.Problems());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_AnyReport_SaysWhatTheModelSays(string name)
    {
        using var written = new WrittenDocument(Of(name));
        Assert.Equal(new ModelTexts(Of(name)).All(), written.Texts());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_Twice_SameBytes(string name)
    {
        using var first = new WrittenDocument(Of(name));
        using var second = new WrittenDocument(Of(name));
        Assert.Equal(first.Bytes, second.Bytes);
        using var archive = new ZipArchive(new MemoryStream(first.Bytes));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_AnyReport_UsesStylesThatAreThere(string name)
    {
        using var written = new WrittenDocument(Of(name));
        var styles = written.Main.StyleDefinitionsPart?.Styles?.Elements<Style>().ToList() ?? [];
        var used = written.Body.Descendants<ParagraphStyleId>().Select(style => style.Val?.Value).Concat(written.Body.Descendants<RunStyle>().Select(style => style.Val?.Value));
        Assert.Empty(used.Except(styles.Select(style => style.StyleId?.Value)));
        Assert.All(written.Body.Descendants<Paragraph>(), paragraph => Assert.NotNull(paragraph.ParagraphProperties?.ParagraphStyleId));
        Assert.Equal(styles.Count, styles.Select(style => style.StyleName?.Val?.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public void Write_Report_SaysItsLanguageTitleAndDay(string language)
    {
        var report = language == "vi-VN" ? Vietnamese : English;
        using var written = new WrittenDocument(report);
        Assert.Equal(language, written.Main.StyleDefinitionsPart?.Styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.Languages?.Val?.Value);
        Assert.Equal(language, written.Main.DocumentSettingsPart?.Settings.GetFirstChild<ThemeFontLanguages>()?.Val?.Value);
        var properties = written.Package.PackageProperties;
        Assert.Equal(($"{report.Kind}: {report.Subject}", report.Letterhead.Issuer), (properties.Title, properties.Creator));
        Assert.All(new[] { properties.Created, properties.Modified }, day => Assert.Equal(report.DataDate, DateOnly.FromDateTime(day?.ToUniversalTime() ?? default)));
    }

    [Fact]
    public void Write_Stream_StaysOpenAndNeedsNoSeeking()
    {
        using var stream = new MemoryStream();
        using (var forward = new GZipStream(stream, CompressionMode.Compress, leaveOpen: true))
        {
            WordRenderer(forward);
            forward.WriteByte(0);
        }

        Assert.True(stream.Length > 5000);
        static void WordRenderer(Stream to) => Documents.Word.WordRenderer.Write(SampleReports.Of([]), to);
    }

    [Fact]
    public void Write_Charts_CarryTheirDataAndTheirWords()
    {
        using var written = new WrittenDocument(Showcase.Report);
        var charts = written.Main.ChartParts.ToList();
        Assert.Equal(3, charts.Count);
        Assert.All(charts, chart => Assert.IsType<EmbeddedPackagePart>(chart.Parts.Single().OpenXmlPart));
        var frames = written.Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Where(frame => frame.Title is not null).ToList();
        Assert.Equal(3, frames.Count);
        Assert.All(frames, frame => Assert.False(string.IsNullOrWhiteSpace(frame.Description?.Value)));
        var ids = written.Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(frame => frame.Id?.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("review")]
    [InlineData("showcase")]
    public async Task Write_Report_OpensInLibreOffice(string name)
    {
        Assert.SkipUnless(TestOffice.IsHere || TestOffice.IsRequired, TestOffice.Missing);
        var report = Of(name);
        using var written = new WrittenDocument(report);
        var pages = (await TestOffice.PrintedTextAsync(written.Bytes, "docx", TestContext.Current.CancellationToken)).TrimEnd('\f').Split('\f').Select(Letters).ToList();
        Assert.All(pages, page => Assert.Contains(Letters(report.FootLine), page, StringComparison.Ordinal));
        Assert.All(pages.Skip(1).Select((page, index) => (page, index)), turned => Assert.StartsWith($"{turned.index + 2}", turned.page, StringComparison.Ordinal));
        Assert.StartsWith(Letters(report.Letterhead.Superior), pages[0], StringComparison.Ordinal);
        Assert.Contains(Letters(report.LookUp?.Text ?? string.Empty), pages[0], StringComparison.Ordinal);
        var all = string.Concat(pages);
        Assert.All(report.Body.OfType<PilotReview.Documents.Model.Heading>(), heading => Assert.Contains(Letters(heading.Full), all, StringComparison.Ordinal));
    }

    private static Report Of(string name) => name switch { "review" => Vietnamese, "english" => English, "made" => SampleReports.Review, _ => Showcase.Report };

    /// <summary>Without blanks: where lines end is the program's affair.</summary>
    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Normalize();
}
