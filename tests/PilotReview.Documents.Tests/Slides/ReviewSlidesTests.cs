using System.Globalization;
using System.Text.RegularExpressions;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Slides;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Slides;

public sealed partial class ReviewSlidesTests
{
    private const int MostWords = 40;
    private const int MostLines = 6;

    private static readonly ReviewEvaluation Whole = DossierBuilder.Evaluate(SampleDecks.Concluded);
    private static readonly SlideDeck Vietnamese = SampleDecks.Of(Whole, Formats.Vietnamese);

    public static TheoryData<string> Cases => ["whole", "alone", "no units", "no data", "many"];

    [Fact]
    public void Slides_FollowTheOrderOfTheConference() => Assert.Equal(
        [
            SlideKind.Title, SlideKind.Statement, SlideKind.Statement, SlideKind.Tally, SlideKind.Findings, SlideKind.Findings, SlideKind.Finding, SlideKind.Finding, SlideKind.Finding,
            SlideKind.Findings, SlideKind.Columns, SlideKind.Costs, SlideKind.Recommendations, SlideKind.Recommendations, SlideKind.Conclusion, SlideKind.Conclusion, SlideKind.End,
        ],
        Vietnamese.Slides.Select(slide => slide.Kind));

    [Fact]
    public void ClearResults_HaveASlideEachWithItsChart()
    {
        var clear = Whole.Findings.Where(finding => finding.Verdict.Kind is VerdictKind.Improved or VerdictKind.Worsened).ToList();
        var slides = Vietnamese.Slides.Where(slide => slide.Kind == SlideKind.Finding).ToList();
        Assert.NotEmpty(clear);
        Assert.Equal(clear.Select(finding => $"[{finding.Code}]"), slides.Select(slide => slide.Code));
        Assert.Equal(clear.Select(finding => FindingChart.Of(finding, Whole.Dossier, Formats.Vietnamese).TextAlternative), slides.Select(slide => slide.Chart?.TextAlternative));
        Assert.Equal(clear.Select(finding => (VerdictKind?)finding.Verdict.Kind), slides.Select(slide => slide.Mark));
    }

    [Fact]
    public void Facts_AreWhatTheReportPrints()
    {
        foreach (var slide in Vietnamese.Slides.Where(slide => slide.Kind == SlideKind.Finding))
        {
            var finding = Whole.Findings.Single(finding => $"[{finding.Code}]" == slide.Code);
            Assert.Equal(FigureWording.Level(finding, Side.Before, Whole.Dossier, Formats.Vietnamese), slide.Facts[0].Value);
            Assert.Equal(FigureWording.Ratio(finding.Result.After, Formats.Vietnamese), slide.Facts[1].Detail);
            Assert.Equal(FindingWording.ChangeText(finding, Formats.Vietnamese), slide.Facts[2].Value);
            Assert.EndsWith(FigureWording.Interval(finding, Formats.Vietnamese), slide.Facts[2].Detail, StringComparison.Ordinal);
            Assert.Equal(FindingWording.Net(finding, Formats.Vietnamese), slide.Facts[3].Value);
            Assert.Contains(slide.Notes, note => note.Answer == FindingWording.Sentence(finding, Whole.Dossier, Formats.Vietnamese));
            Assert.Contains(slide.Notes, note => note.Answer.Contains(Phrases.Get("n.change_if", Formats.Vietnamese), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Tables_AreThoseOfTheReport()
    {
        var report = ReviewReport.Build(Whole, Formats.Vietnamese).Body.OfType<TableBlock>().Single(block => block.Table.Key == "results").Table.Rows.Where(row => row.Style == RowStyle.Body);
        var slides = Vietnamese.Slides.Select(slide => slide.Table).OfType<Table>().Where(table => table.Key == "results").SelectMany(table => table.Rows);
        Assert.Equal(report.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))), slides.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
    }

    [Fact]
    public void Tally_IsTheSentenceAndTheCounts()
    {
        var slide = Vietnamese.Slides.Single(slide => slide.Kind == SlideKind.Tally);
        Assert.Equal(Whole.Findings.Count, slide.Facts.Sum(fact => int.Parse(fact.Value, CultureInfo.InvariantCulture)));
        Assert.StartsWith(TallyText.Of(Whole.Findings, "t.tally", Formats.Vietnamese), slide.Lines[0].ToString(), StringComparison.Ordinal);
        Assert.Equal([OtherFigures.Tally], slide.Codes);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryCode_IsOneOfTheReport(string name)
    {
        var evaluation = Evaluate(name);
        var known = evaluation.Findings.Select(finding => finding.Code)
            .Concat(new ReviewContext(evaluation, Formats.Vietnamese).Figures.All.Select(figure => figure.Code)).Concat(["KN", "KT", "BQ1", "K1.CP1", "K1.CP3"]).ToHashSet();
        Assert.Empty(SampleDecks.Of(evaluation, Formats.Vietnamese).Slides.SelectMany(slide => slide.Codes).Except(known));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void EverySlide_CanBeReadFromTheBackOfTheRoom(string name)
    {
        foreach (var slide in Decks(name).SelectMany(deck => deck.Slides))
        {
            Assert.False(string.IsNullOrWhiteSpace(slide.Heading));
            Assert.InRange(slide.Lines.Count, 0, MostLines);
            Assert.All(slide.Columns, column => Assert.InRange(column.Lines.Count, 0, MostLines));
            Assert.InRange(slide.Table?.Rows.Count ?? 0, 0, ReviewSlides.MostRows);
            var sentences = slide.Lines.Concat(slide.Columns.SelectMany(column => column.Lines)).SelectMany(line => SentenceEnd().Split(line.ToString())).Append(slide.Heading);
            Assert.All(sentences, sentence => Assert.True(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords, sentence));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryText_IsFilled(string name) => Assert.All(
        Decks(name).SelectMany(deck => deck.Slides).SelectMany(Texts), text => Assert.False(string.IsNullOrWhiteSpace(text) || text.Contains('{', StringComparison.Ordinal), text));

    [Fact]
    public void ManyUnits_AreCountedAndTheLargestChangesShown()
    {
        var deck = SampleDecks.Of(SampleDecks.Many(6), Formats.Vietnamese, hasWork: false);
        var shown = deck.Slides.Where(slide => slide.Kind == SlideKind.Finding).ToList();
        Assert.Equal(LargestChanges.MostShown, shown.Count);
        Assert.Contains(shown[0].Lines, line => line.ToString().StartsWith("Trình bày 12 trong 18 kết quả", StringComparison.Ordinal));
        Assert.DoesNotContain(deck.Slides, slide => slide.Table?.Key == "results");
        Assert.Contains(deck.Slides, slide => slide.Table?.Key == "tally");
        Assert.InRange(deck.Slides.Count, 15, 30);
    }

    [Fact]
    public void NoUnits_SaysSo()
    {
        var deck = SampleDecks.Of(Evaluate("no units"), Formats.Vietnamese, hasWork: false);
        Assert.Contains(deck.Slides.SelectMany(slide => slide.Lines), line => line.ToString() == "Thí điểm chưa có đơn vị tham gia nên chưa có kết quả.");
        Assert.Equal((SlideKind.Title, SlideKind.End), (deck.Slides[0].Kind, deck.Slides[^1].Kind));
        Assert.DoesNotContain(deck.Slides, slide => slide.Kind is SlideKind.Finding or SlideKind.Tally);
    }

    [Fact]
    public void WithoutComparisonUnits_NothingIsCreditedToTheRestructuring()
    {
        var deck = SampleDecks.Of(Evaluate("alone"), Formats.Vietnamese, hasWork: false);
        Assert.DoesNotContain(deck.Slides.SelectMany(Texts), text => text.Contains("gắn mức cải thiện này với việc sắp xếp", StringComparison.Ordinal));
        Assert.All(deck.Slides.Where(slide => slide.Kind == SlideKind.Finding), slide => Assert.Equal(3, slide.Facts.Count));
    }

    [Fact]
    public void Conclusion_StandsWithItsVotesOnlyWhenThereIsOne()
    {
        var votes = Vietnamese.Slides.Single(slide => slide.Table?.Key == "votes");
        Assert.Equal(["13", "1", "1"], votes.Table?.Rows[0].Cells.Skip(2).Select(cell => cell.Text));
        Assert.Equal(["BQ1"], votes.Codes);
        Assert.DoesNotContain(SampleDecks.Of(DossierBuilder.Evaluate(), Formats.Vietnamese).Slides, slide => slide.Kind == SlideKind.Conclusion);
    }

    [Fact]
    public void LongReason_IsShortOnTheSlideAndWholeInTheNotes()
    {
        var slide = Vietnamese.Slides.Single(slide => slide.Table?.Key == "recommendations");
        Assert.EndsWith("…", slide.Table?.Rows[0].Cells[^1].Text, StringComparison.Ordinal);
        Assert.Contains(slide.Notes, note => note.Answer == SampleDecks.LongReason);
    }

    [Fact]
    public void FootLine_CarriesTheMarks() => Assert.Equal("Dự thảo lần 1 · Số liệu chốt ngày 30/09/2021 · Số liệu minh họa", Vietnamese.FootLine);

    private static SlideDeck[] Decks(string name) => [.. new[] { Formats.Vietnamese, Formats.English }.Select(culture => SampleDecks.Of(Evaluate(name), culture))];

    private static ReviewEvaluation Evaluate(string name) => name switch
    {
        "alone" => DossierBuilder.Evaluate(new DossierBuilder { HasComparisons = false }),
        "no units" => DossierBuilder.Evaluate(new DossierBuilder { HasEnrolment = false }),
        "no data" => DossierBuilder.Evaluate(new DossierBuilder { Keep = _ => false }),
        "many" => SampleDecks.Many(6),
        _ => Whole,
    };

    private static IEnumerable<string> Texts(Slide slide) =>
    [
        slide.Heading, .. slide.Lines.Concat(slide.Columns.SelectMany(column => column.Lines)).Select(line => line.ToString()), .. slide.Facts.SelectMany(fact => new[] { fact.Label, fact.Value }),
        .. slide.Columns.Select(column => column.Heading), .. slide.Table?.Columns.Select(column => column.Head) ?? [], .. slide.Notes.SelectMany(note => new[] { note.Question, note.Answer }),
    ];

    [GeneratedRegex(@"(?<=[.;:])\s")]
    private static partial Regex SentenceEnd();
}
