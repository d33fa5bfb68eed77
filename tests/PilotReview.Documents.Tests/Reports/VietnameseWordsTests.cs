using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Slides;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

/// <summary>The Vietnamese documents hold Vietnamese words: every syllable is one that Vietnamese can have, but for names and abbreviations that stand in the glossary below.</summary>
public sealed partial class VietnameseWordsTests
{
    /// <summary>What is no Vietnamese syllable and is printed all the same.</summary>
    private static readonly HashSet<string> Glossary = new(StringComparer.OrdinalIgnoreCase)
    {
        // abbreviations of Party papers and units
        "BC", "ThU", "QĐ", "TW", "HD", "BTCTW", "ĐBBP", "CB", "THCS", "TT", "T", "M",

        // names
        "COVID", "xlsx", "figures",

        // n and N of a share, in the heads of tables
        "N",
    };

    [Fact]
    public void EveryDocument_HoldsOnlyVietnameseWords()
    {
        var evaluation = DossierBuilder.Evaluate(new DossierBuilder { State = ReviewState.Published, HasConclusion = true });
        var work = WorkBuilder.Of(evaluation.Dossier);
        var deck = ReviewSlides.Build(evaluation, Formats.Vietnamese, work);
        var texts = ReportTexts.InDocument(ReviewReport.Build(evaluation, Formats.Vietnamese, work: work))
            .Concat(ReportTexts.InDocument(ReviewBrief.Build(evaluation, Formats.Vietnamese, work)))
            .Concat(ReportTexts.InDocument(UnitFactSheets.Build(evaluation, Formats.Vietnamese, work))).Concat(ReportTexts.InDocument(SpeakingNotes.Build(evaluation, Formats.Vietnamese, work)))
            .Concat(deck.Slides.Select(slide => slide.Heading)).Concat(deck.Slides.SelectMany(slide => slide.Notes).SelectMany(note => new[] { note.Question, note.Answer }));
        var codes = OtherFigures.Of(evaluation, work, Formats.Vietnamese).All.Select(figure => figure.Code).ToHashSet();
        Assert.Equal(string.Empty, string.Join(' ', texts.SelectMany(Foreign).Distinct(StringComparer.OrdinalIgnoreCase).Where(word => !codes.Contains(word)).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Nghị quyết được triển khai", "")]
    [InlineData("Kết quả update và review", "update review")]
    [InlineData("khuyếch trương, ngoằn ngoèo, giữa, quý, uỷ, Đảng ủy", "")]
    public void AForeignWord_IsFound(string text, string foreign) => Assert.Equal(foreign, string.Join(' ', Foreign(text)));

    private static IEnumerable<string> Foreign(string text) => Letters().Matches(Code().Replace(text, " ")).Select(match => match.Value)
        .Where(word => !Glossary.Contains(word) && !Syllable().IsMatch(Toneless(word)));

    /// <summary>Small letters without tones and with the plain vowel: <c>quyết</c> becomes <c>quyet</c>.</summary>
    private static string Toneless(string word) => string.Concat(word.ToLower(Formats.Vietnamese).Replace('đ', 'd').Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();

    /// <summary>Codes of figures and indicators, numbers of papers, Roman numbers.</summary>
    [GeneratedRegex(@"\[[^\]]*\]|\([A-Z]+\)|\b[A-Z][A-Z0-9]*[.-][A-Z0-9.-]+\b|\b[IVX]+\b|[A-Z]+\d+\S*")]
    private static partial Regex Code();

    [GeneratedRegex("^(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?(uyen|uyet|oai|oay|oao|oeo|uay|uoi|uou|uya|uye|uyu|ieu|yeu|uo|ie|ye|ia|ya|ua|ai|ao|au|ay|eo|eu|iu|oa|oe|oi|oo|ue|ui|uu|uy|[aeiouy])(ch|ng|nh|[cmnpt])?$")]
    private static partial Regex Syllable();
}
