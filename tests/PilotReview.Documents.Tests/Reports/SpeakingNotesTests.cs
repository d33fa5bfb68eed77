using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Tests.Slides;
using PilotReview.Documents.Word;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

public sealed partial class SpeakingNotesTests
{
    private static readonly ReviewEvaluation Whole = DossierBuilder.Evaluate(new DossierBuilder { State = ReviewState.Published, HasConclusion = true });
    private static readonly ReviewWork Work = WorkBuilder.Of(Whole.Dossier);
    private static readonly Report Vietnamese = SpeakingNotes.Build(Whole, Formats.Vietnamese, Work);

    public static TheoryData<string> Cases => ["whole", "alone", "no units", "no data", "many"];

    [Fact]
    public void Sections_FollowTheOrderOfTheConference() => Assert.Equal(
        ["I- TRÌNH TỰ TRÌNH BÀY", "II- CÂU HỎI VỀ KẾT QUẢ KÉM ĐI, CHƯA RÕ, CHƯA SO SÁNH ĐƯỢC, Ở MỨC TRẦN", "III- CÂU HỎI VỀ KẾT QUẢ CẢI THIỆN", "IV- CÂU HỎI VỀ CÔNG SỨC, CHI PHÍ", "V- CÂU HỎI VỀ ĐỘ CHẮC CHẮN", "VI- CÂU HỎI VỀ SỐ LIỆU"],
        Vietnamese.Body.OfType<Heading>().Where(heading => heading.Level == 1).Select(heading => heading.Full));

    [Fact]
    public void EveryResult_IsAskedAboutWithItsFigures()
    {
        foreach (var finding in Whole.Findings)
        {
            var title = $"{finding.Indicator.Name.In(Formats.Vietnamese)}, {finding.Unit.On(Whole.Dossier.Review.AsOf).ShortName.In(Formats.Vietnamese)}";
            var part = Vietnamese.Body.SkipWhile(block => block is not Heading heading || heading.Text != title).Skip(1).TakeWhile(block => block is Paragraph).OfType<Paragraph>().ToList();
            Assert.Equal(finding.Verdict.Kind, part[0].Runs.Single(run => run.Mark is not null).Mark);
            Assert.All(part, paragraph => Assert.Contains(paragraph.Runs, run => run.Style == RunStyle.Code && run.Text == $"[{finding.Code}]"));
            var told = string.Join('\n', part.Select(TextOf));
            if (finding.Verdict.Kind is VerdictKind.Improved or VerdictKind.Worsened)
            {
                Assert.Contains(FindingWording.LevelText(finding, Side.Before, Whole.Dossier, Formats.Vietnamese), told, StringComparison.Ordinal);
                Assert.Contains(FigureWording.Interval(finding, Formats.Vietnamese), told, StringComparison.Ordinal);
            }
            else
            {
                Assert.Contains(FindingWording.Sentence(finding, Whole.Dossier, Formats.Vietnamese).TrimEnd('.'), told, StringComparison.Ordinal);
                Assert.Contains(FindingWording.WhyNot(finding, Formats.Vietnamese), told, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryCode_IsOneOfTheReport(string name)
    {
        var evaluation = Evaluate(name);
        var work = WorkBuilder.Of(evaluation.Dossier);
        var known = evaluation.Findings.Select(finding => finding.Code).Concat(OtherFigures.Of(evaluation, work, Formats.Vietnamese).All.Select(figure => figure.Code)).ToHashSet();
        var codes = Build(evaluation, work).SelectMany(report => report.Body.OfType<Paragraph>()).SelectMany(paragraph => paragraph.Runs).Where(run => run.Style == RunStyle.Code);
        Assert.Empty(codes.Select(run => run.Text.Trim('[', ']')).Except(known));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sentences_AreAtMostFortyWords_AndFilled(string name)
    {
        var evaluation = Evaluate(name);
        foreach (var text in Build(evaluation, WorkBuilder.Of(evaluation.Dossier)).SelectMany(report => report.Body).SelectMany(ReportTexts.Of))
        {
            Assert.False(string.IsNullOrWhiteSpace(text) || text.Contains('{', StringComparison.Ordinal), text);
            Assert.All(SentenceEnd().Split(Code().Replace(text, string.Empty)), sentence => Assert.True(sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= 40, sentence));
        }
    }

    [Fact]
    public void NotesAreAnAid_NobodySignsOrReceivesThem()
    {
        Assert.Null(Vietnamese.Signature);
        Assert.Empty(Vietnamese.Recipients);
        Assert.Equal((string.Empty, string.Empty, "Lưu hành nội bộ"), (Vietnamese.Letterhead.Number, Vietnamese.Letterhead.Mark, Vietnamese.Letterhead.Use));
        Assert.Equal("Gợi ý trả lời · Số liệu chốt ngày 30/09/2021 · Số liệu minh họa", Vietnamese.FootLine);
    }

    [Fact]
    public void ManyUnits_StayBounded()
    {
        var six = SpeakingNotes.Build(SampleDecks.Many(6), Formats.Vietnamese);
        var hundred = SpeakingNotes.Build(SampleDecks.Many(100), Formats.Vietnamese);
        Assert.Contains(ReportTexts.InDocument(hundred), text => text.StartsWith("Nêu 12 trong 300 kết quả", StringComparison.Ordinal));
        Assert.Equal(LargestChanges.MostShown, hundred.Body.OfType<Paragraph>().Count(paragraph => paragraph.Runs.Any(run => run.Mark is VerdictKind.Improved or VerdictKind.Worsened)));
        Assert.Equal(six.Body.Count, hundred.Body.Count);
    }

    [Fact]
    public void EmptyReview_MakesASensiblePaper()
    {
        var report = SpeakingNotes.Build(Evaluate("no units"), Formats.Vietnamese);
        Assert.Equal(["I- TRÌNH TỰ TRÌNH BÀY"], report.Body.OfType<Heading>().Select(heading => heading.Full));
        Assert.Contains(ReportTexts.InDocument(report), text => text.EndsWith("Thí điểm chưa có đơn vị tham gia nên chưa có kết quả.", StringComparison.Ordinal));
        Assert.Contains(ReportTexts.InDocument(SpeakingNotes.Build(Evaluate("whole"), Formats.Vietnamese)), text => text.Contains("chưa ghi công sức, chi phí", StringComparison.Ordinal));
    }

    [Fact]
    public void MaskedFigures_AreNamedAsWithheld()
    {
        var dossier = new DossierBuilder { World = 0 }.Build();
        var masks = new DisclosureRule(new Actor(7, Role.Viewer, null), dossier.Tree).Mask(
            dossier.Indicators.Where(indicator => indicator.IsSensitiveAsOf(dossier.Review.AsOf)), dossier.Observations.Select(DisclosureCell.Of));
        var report = SpeakingNotes.Build(new ReviewEvaluation(dossier).ShownTo(masks), Formats.Vietnamese);
        Assert.Contains(ReportTexts.InDocument(Vietnamese), text => text.EndsWith("Không có số liệu nào phải giữ kín trong các kết quả này.", StringComparison.Ordinal));
        Assert.Contains(ReportTexts.InDocument(report), text => text.Contains("ghi “<3” hoặc “không nêu”", StringComparison.Ordinal));
    }

    [Fact]
    public void WordDocument_HoldsEveryParagraph()
    {
        foreach (var report in Build(Whole, Work))
        {
            using var stream = new MemoryStream();
            WordRenderer.Write(report, stream);
            stream.Position = 0;
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            var text = document.MainDocumentPart?.Document?.Body?.InnerText ?? string.Empty;
            Assert.All(report.Body.OfType<Heading>(), heading => Assert.Contains(heading.Text, text, StringComparison.Ordinal));
        }
    }

    private static Report[] Build(ReviewEvaluation evaluation, ReviewWork? work) => [.. new[] { Formats.Vietnamese, Formats.English }.Select(culture => SpeakingNotes.Build(evaluation, culture, work))];

    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Runs.Select(run => run.Text));

    private static ReviewEvaluation Evaluate(string name) => name switch
    {
        "alone" => DossierBuilder.Evaluate(new DossierBuilder { HasComparisons = false }),
        "no units" => DossierBuilder.Evaluate(new DossierBuilder { HasEnrolment = false }),
        "no data" => DossierBuilder.Evaluate(new DossierBuilder { Keep = _ => false }),
        "many" => SampleDecks.Many(6),
        _ => Whole,
    };

    [GeneratedRegex(@"(?<=[.;:?])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s*\[[^\]]*\]")]
    private static partial Regex Code();
}
