using System.IO.Compression;
using System.Reflection;
using System.Text;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Slides;
using PilotReview.Documents.Tests.Pdf;
using PilotReview.Documents.Tests.Reports;
using PilotReview.Documents.Word;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Model;

public sealed class SpellingTests
{
    private const string First = "Đảng ủy, khỏe";
    private const string Second = "Đảng uỷ, khoẻ";

    private static readonly DocumentStyle OnSecond = DocumentStyle.Standard with { ToneMarks = TonePlacement.SecondVowel };

    private static readonly DossierBuilder Concluded = new() { State = ReviewState.Published, HasConclusion = true };

    /// <summary>What is no text for reading.</summary>
    private static readonly HashSet<string> Kept =
    [
        "Sheet.Name", "Table.Key", "SheetChart.TableKey", "NamedCell.Name", "CellOf.TableKey", "SumOf.TableKey", "MeanOf.TableKey", "Row.Anchor", "Cell.Code", "Slide.Code", "SlideFact.Code",
        "LookUp.Address", "DocumentStyle.ClosingMark", "DocumentStyle.Address", "Signature.Name",
    ];

    [Fact]
    public void Report_NoTextOfTheModel_IsMissed() => AssertWhole(Spelling.Of((Report)new ModelFiller(First).Of(typeof(Report)) with { Style = OnSecond }));

    [Fact]
    public void Deck_NoTextOfTheModel_IsMissed() => AssertWhole(SlideSpelling.Of((SlideDeck)new ModelFiller(First).Of(typeof(SlideDeck)) with { Style = OnSecond }));

    [Fact]
    public void Standard_SpellsTheOtherWay() =>
        Assert.Equal("Đảng ủy", Spelling.Of(SampleReports.Of([]) with { Subject = "Đảng uỷ" }).Subject);

    [Fact]
    public void MarksTypedApart_AreComposedAndMoved() =>
        Assert.Equal("Đảng uỷ", Spelling.Of(SampleReports.Of([]) with { Subject = "Đảng ủy".Normalize(NormalizationForm.FormD), Style = OnSecond }).Subject);

    [Fact]
    public void Code_StaysAsItIs()
    {
        var runs = new[] { new Run("hòa"), new Run("[HÒA]", RunStyle.Code) { Footnote = "hòa" } };
        var spelt = Assert.IsType<Paragraph>(Assert.Single(Spelling.Of(SampleReports.Of([new Paragraph(runs)]) with { Style = OnSecond }).Body)).Runs;
        Assert.Equal(["hoà", "[HÒA]", "hoà"], [spelt[0].Text, spelt[1].Text, spelt[1].Footnote]);
    }

    [Fact]
    public void EnglishDocuments_KeepNamesAsTheyAre()
    {
        var report = ReviewReport.Build(DossierBuilder.Evaluate(Concluded), Formats.English, OnSecond);
        Assert.Equal("THÀNH ỦY CAO LÃNH", report.Letterhead.Issuer);
        Assert.Same(report, Spelling.Of(report));
    }

    /// <summary>A builder that is new must be spelt too, and stand here.</summary>
    [Fact]
    public void Builders_AreTheOnesThatAreTested() => Assert.Equal(
        ["FigureTableReport.Of", "ReviewBrief.Build", "ReviewReport.Build", "ReviewSlides.Build", "SpeakingNotes.Build", "UnitFactSheets.Build", "VisitReport.Build"],
        typeof(Report).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => (method.ReturnType == typeof(Report) || method.ReturnType == typeof(SlideDeck)) && method.DeclaringType is { } type && type != typeof(Spelling) && type != typeof(SlideSpelling))
            .Select(method => $"{method.DeclaringType?.Name}.{method.Name}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Builders_SpellWhatTheyBuild()
    {
        var evaluation = DossierBuilder.Evaluate(Concluded);
        var work = WorkBuilder.Of(evaluation.Dossier);
        object[] Built(DocumentStyle style) =>
        [
            ReviewReport.Build(evaluation, Formats.Vietnamese, style, work: work), ReviewBrief.Build(evaluation, Formats.Vietnamese, work, style: style),
            UnitFactSheets.Build(evaluation, Formats.Vietnamese, work, style: style), SpeakingNotes.Build(evaluation, Formats.Vietnamese, work, style: style),
            ReviewSlides.Build(evaluation, Formats.Vietnamese, work, style), VisitReport.Build(VisitReportTests.Content(), Formats.Vietnamese, style), FigureTableReport.Of(FigureTableReportTests.Content(Formats.Vietnamese) with { Style = style }),
        ];

        // each has something to be spelt, and nothing but the spelling differs
        Assert.All(Built(OnSecond).Zip(Built(DocumentStyle.Standard)), pair =>
        {
            var (second, first) = (ModelFiller.Texts(pair.First).ToList(), ModelFiller.Texts(pair.Second).ToList());
            Assert.NotEqual(first, second);
            Assert.Equal(first.Select(said => (said.Place, IsKept(said.Place) ? said.Text : ToneMarks.Write(said.Text, TonePlacement.SecondVowel))), second);
        });
    }

    [Fact]
    public async Task WrittenFiles_HoldOneSpelling()
    {
        var evaluation = DossierBuilder.Evaluate(Concluded);
        var report = ReviewReport.Build(evaluation, Formats.Vietnamese, OnSecond, work: WorkBuilder.Of(evaluation.Dossier));
        using var pdf = PdfFile.Of(report);
        var text = await PdfText.OfAsync(pdf.Bytes, TestContext.Current.CancellationToken);
        Assert.Contains("THÀNH UỶ CAO LÃNH", text, StringComparison.Ordinal);
        AssertSpelt("pdf", text);
        AssertPackage("docx", Written(stream => WordRenderer.Write(report, stream)));
        AssertPackage("xlsx", Written(stream => ExcelRenderer.Write(report, stream)));
    }

    private static bool IsKept(string place) => Kept.Any(kept => place.EndsWith("/" + kept, StringComparison.Ordinal));

    private static void AssertWhole(object document)
    {
        var texts = ModelFiller.Texts(document).ToList();
        Assert.True(texts.Count > 30);
        Assert.All(texts.Where(said => said.Text.Contains("Đảng", StringComparison.Ordinal)), said => Assert.Equal((said.Place, IsKept(said.Place) ? First : Second), said));
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    /// <summary>Every part, and the parts of workbooks inside.</summary>
    private static void AssertPackage(string name, byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var part = new MemoryStream();
            stream.CopyTo(part);
            if (entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                AssertPackage($"{name}/{entry.FullName}", part.ToArray());
            }
            else if (entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            {
                AssertSpelt($"{name}/{entry.FullName}", Encoding.UTF8.GetString(part.ToArray()));
            }
        }
    }

    private static void AssertSpelt(string name, string text) =>
        Assert.Equal((name, string.Empty), (name, string.Join(' ', text.Split(' ', '\n', '<', '>').Where(word => ToneMarks.Write(word, TonePlacement.SecondVowel) != word).Distinct())));
}
