using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Tests.Word;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

/// <summary>A document for both sides of the paper beside the same one for one side.</summary>
public sealed class TwoSidesTests
{
    private const double Tolerance = 0.02;
    private const double Mm = PageMeasures.Millimetre;

    private static readonly DocumentStyle TwoSides = DocumentStyle.Standard with { HasTwoSides = true };

    /// <summary>Upright and across, with table, charts, footnotes, contents, links and signature.</summary>
    public static TheoryData<string> Cases => ["showcase", "review"];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Text_IsTheSame(string name)
    {
        using var one = PdfFile.Of(Report(name));
        using var two = PdfFile.Of(Report(name) with { Style = TwoSides });
        Assert.Equal(await TextAsync(one), await TextAsync(two));
        Assert.Equal(one.Bookmarks, two.Bookmarks);
        Assert.Equal(one.Links, two.Links);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void EvenPages_HaveTheirMarginsMirrored(string name)
    {
        using var one = PdfFile.Of(Report(name));
        using var two = PdfFile.Of(Report(name) with { Style = TwoSides });
        Assert.True(one.Document.PageCount > 3);
        for (var page = 1; page <= one.Document.PageCount; page++)
        {
            var shift = page % 2 == 0 ? 15 * Mm : 0;
            var (plain, shifted) = (one.LeftEdges(page), two.LeftEdges(page));
            Assert.NotEmpty(plain);
            Assert.Equal(plain.Select(edge => edge - shift), shifted, (first, second) => Math.Abs(first - second) < Tolerance);
            Assert.True(shifted.Min() > (page % 2 == 0 ? 15 : 30) * Mm - 1, $"page {page}");

            // what is clicked and what is read aloud is where it is drawn
            Assert.Equal(Areas(one, page).Select(area => area - shift), Areas(two, page), (first, second) => Math.Abs(first - second) < Tolerance);
        }
    }

    [Fact]
    public void OneSide_IsWhatItWas()
    {
        using var one = PdfFile.Of(Report("showcase"));
        using var again = PdfFile.Of(Report("showcase") with { Style = DocumentStyle.Standard });
        Assert.Equal(one.Bytes, again.Bytes);
    }

    private static Report Report(string name)
    {
        if (name == "showcase")
        {
            return Showcase.Report;
        }

        var evaluation = DossierBuilder.Evaluate(new DossierBuilder { State = ReviewState.Published, HasConclusion = true });
        return ReviewReport.Build(evaluation, Formats.Vietnamese, work: WorkBuilder.Of(evaluation.Dossier));
    }

    private static Task<string> TextAsync(PdfFile file) => PdfText.OfAsync(file.Bytes, TestContext.Current.CancellationToken, isRaw: true);

    /// <summary>Left edges of the links of a page.</summary>
    private static IEnumerable<double> Areas(PdfFile file, int page) => file.Document.Pages[page - 1].Annotations.Cast<PdfSharp.Pdf.Annotations.PdfAnnotation>().Select(link => link.Rectangle.X1);
}
