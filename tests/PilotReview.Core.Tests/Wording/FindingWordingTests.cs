using System.Globalization;
using PilotReview.Core.Comparison;
using PilotReview.Core.Wording;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Wording;

public sealed class FindingWordingTests
{
    private static readonly ReviewEvaluation Whole = DossierBuilder.Evaluate();
    private static readonly CultureInfo[] Cultures = [Formats.Vietnamese, Formats.English];

    [Fact]
    public void Share_TellsLevelsChangeAndVerdict()
    {
        var finding = Find(DossierIndicators.Attendance);
        var sentence = FindingWording.Sentence(finding, Whole.Dossier, Formats.Vietnamese);
        var (before, after) = (finding.Result.Before, finding.Result.After);
        Assert.StartsWith("Tỷ lệ dự sinh hoạt ở Đảng bộ bộ phận Khóm 1 tăng từ ", sentence, StringComparison.Ordinal);
        Assert.Contains($"{Formats.Percent(before.Value ?? 0, 1, Formats.Vietnamese)} ({FigureWording.Ratio(before, Formats.Vietnamese)})", sentence);
        Assert.Contains($"{Formats.Percent(after.Value ?? 0, 1, Formats.Vietnamese)} ({FigureWording.Ratio(after, Formats.Vietnamese)})", sentence);
        Assert.Contains("(khoảng tin cậy 95%: từ ", sentence);
        Assert.Contains("Sau khi trừ biến động của 02 đơn vị đối chiếu, mức thay đổi là ", sentence);
        Assert.EndsWith(" Có cơ sở gắn mức cải thiện này với việc sắp xếp tổ chức.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void FallingMeasure_GivesSizesWithoutSign()
    {
        var sentence = FindingWording.Sentence(Find(DossierIndicators.RollOut), Whole.Dossier, Formats.English);
        Assert.Contains(" fell from ", sentence);
        Assert.DoesNotContain("\u2212", sentence[..sentence.IndexOf("Once", StringComparison.Ordinal)]);
    }

    [Fact]
    public void TwoScales_AreNamedAndNotSubtracted()
    {
        var finding = Find(DossierIndicators.Score);
        var sentence = FindingWording.Sentence(finding, Whole.Dossier, Formats.Vietnamese);
        Assert.Equal(ComparisonStatus.DifferentScale, finding.Result.Status);
        Assert.Contains("(Phiếu 20 điểm; Phiếu 100 điểm)", sentence);
        Assert.Equal("không trừ", FindingWording.ChangeText(finding, Formats.Vietnamese));
    }

    [Theory]
    [InlineData(DossierIndicators.Small, Core.Reason.DenominatorsTooSmall, "trung vị mẫu số")]
    [InlineData(DossierIndicators.Patchy, Core.Reason.TooManyMissing, "kỳ trước thiếu")]
    [InlineData(DossierIndicators.Premises, Core.Reason.TooFewPoints, "chỉ liệt kê")]
    public void NotEnough_SaysWhy(string indicator, Reason reason, string words)
    {
        var finding = Find(indicator);
        Assert.Equal(reason, finding.Result.Reason);
        Assert.Contains(words, FindingWording.Sentence(finding, Whole.Dossier, Formats.Vietnamese));
        Assert.Equal("không tính", FindingWording.ChangeText(finding, Formats.Vietnamese));
        Assert.NotEmpty(FindingWording.WhyNot(finding, Formats.Vietnamese));
    }

    [Fact]
    public void OnlyAfter_SaysThatTheOtherSideHasNothing()
    {
        var evaluation = DossierBuilder.Evaluate(new DossierBuilder { Keep = observation => observation.Period.Start >= DossierUnits.Start });
        var sentence = FindingWording.Sentence(Of(evaluation, DossierIndicators.Attendance), evaluation.Dossier, Formats.Vietnamese);
        Assert.Contains("kỳ trước không có số liệu đã duyệt", sentence);
        Assert.Contains("có 0\u00A0tháng trước và", sentence);
    }

    [Fact]
    public void ShortSpan_SaysHowFarTheFiguresReach()
    {
        // eleven months before: enough periods, not a year
        var evaluation = DossierBuilder.Evaluate(new DossierBuilder { Keep = observation => observation.Period.Start >= new DateOnly(2017, 11, 1) });
        var sentence = FindingWording.Sentence(Of(evaluation, DossierIndicators.Attendance), evaluation.Dossier, Formats.Vietnamese);
        Assert.Contains("số liệu trải 11\u00A0tháng trước", sentence);
    }

    [Fact]
    public void EveryFinding_IsWholeInBothLanguages()
    {
        DossierBuilder[] builders =
        [
            new(), new() { Keep = _ => false }, new() { Keep = observation => observation.Period.Start >= DossierUnits.Start },
            new() { Keep = observation => observation.Period.Start < DossierUnits.Start },
        ];
        foreach (var evaluation in builders.Select(DossierBuilder.Evaluate))
        {
            var neighbours = evaluation.ComparisonFindings(evaluation.Dossier.Enrolments[0]);
            foreach (var finding in evaluation.Findings.Concat(neighbours))
            {
                Assert.All(Cultures.SelectMany(culture => Told(finding, neighbours, evaluation.Dossier, culture)), text =>
                {
                    Assert.NotEmpty(text);
                    Assert.DoesNotContain("{", text);
                    Assert.DoesNotContain("NaN", text);
                });
            }
        }
    }

    [Fact]
    public void Code_StandsBeforeTheFullStop()
    {
        var finding = Find(DossierIndicators.Attendance);
        var coded = FindingWording.Coded(finding, Whole.Dossier, Formats.Vietnamese);
        Assert.Equal("[K1-DSH]", coded.Code);
        Assert.StartsWith(". Sau khi trừ biến động", coded.Rest, StringComparison.Ordinal);
        Assert.Equal(FindingWording.Sentence(finding, Whole.Dossier, Formats.Vietnamese), coded.ToString());
    }

    [Fact]
    public void Notes_TellWhatAReaderMustKnow()
    {
        var notes = string.Join(' ', FindingWording.Notes(Find(DossierIndicators.Attendance), Whole.Dossier, Formats.Vietnamese));
        Assert.Contains("6\u00A0tháng dùng để chọn đơn vị (4/2018 – 9/2018) không tính vào kỳ trước", notes);
        Assert.Contains("Trong 233 đảng viên của tổ chức trước sắp xếp, 228 chuyển sang tổ chức mới", notes);
        Assert.Contains("235 đảng viên của tổ chức mới, 07 từ nơi khác đến", notes);
        Assert.Contains("3\u00A0tháng từ ngày sắp xếp là thời gian ổn định", notes);
        Assert.Contains("1\u00A0tháng có số liệu chưa duyệt", notes);
        Assert.Contains("1\u00A0tháng có số liệu bị trả lại", notes);
        Assert.Contains("1\u00A0tháng còn thiếu số liệu của một phần đơn vị", notes);
        Assert.Contains("coi các lượt đếm là độc lập", notes);
    }

    [Fact]
    public void ChosenForLow_ConcernsTheNamedIndicatorsOnly()
    {
        var notes = FindingWording.Notes(Find(DossierIndicators.RollOut), Whole.Dossier, Formats.Vietnamese);
        Assert.DoesNotContain(notes, note => note.Contains("chọn đơn vị", StringComparison.Ordinal));
    }

    [Fact]
    public void ChosenLater_IsMarked() => Assert.Contains(
        "Chỉ số chọn sau ngày bắt đầu thí điểm (ấn định ngày 15/01/2020), chỉ để tham khảo.",
        FindingWording.Notes(Find(DossierIndicators.Fee), Whole.Dossier, Formats.Vietnamese));

    [Fact]
    public void HowComputed_NamesMethodLineageAndWindows()
    {
        var lines = string.Join(' ', FindingWording.HowComputed(Find(DossierIndicators.Attendance), Whole.Dossier, Formats.Vietnamese));
        Assert.Contains("phương pháp 10 của Newcombe (1998)", lines);
        Assert.Contains("nhịp trên", lines);
        Assert.Contains("Benjamini – Hochberg", lines);
        Assert.Contains("Trước 01/10/2018: số liệu của Chi bộ Khóm 1. Từ 01/10/2018: số liệu của Chi bộ 1, Khóm 1; Chi bộ 2, Khóm 1", lines);
        Assert.Contains("Kỳ trước: 10/2016 – 9/2018 (24\u00A0tháng). Thời gian ổn định: 10/2018 – 12/2018. Kỳ sau: 1/2019 – 9/2021 (33\u00A0tháng).", lines);
    }

    [Fact]
    public void Neighbours_AreDescribedByRangeAndMedian()
    {
        var neighbours = Whole.ComparisonFindings(Whole.Dossier.Enrolments[0]);
        var sentences = FindingWording.Neighbours(Find(DossierIndicators.Attendance), neighbours, Whole.Dossier, Formats.Vietnamese);
        Assert.StartsWith("Trong cùng thời gian, 02 đơn vị đối chiếu thay đổi từ ", Assert.Single(sentences), StringComparison.Ordinal);
    }

    [Fact]
    public void NoNeighbours_IsSaid() => Assert.Equal(
        ["Không có đơn vị đối chiếu."], FindingWording.Neighbours(Find(DossierIndicators.Attendance), [], Whole.Dossier, Formats.Vietnamese));

    [Theory]
    [InlineData(0.177, "+17,7\u00A0điểm\u00A0%")]
    [InlineData(-0.042, "\u22124,2\u00A0điểm\u00A0%")]
    public void Change_CarriesSignAndUnitUnbroken(double change, string expected) =>
        Assert.Equal(expected, FigureWording.Change(Find(DossierIndicators.Attendance).Indicator, change, Formats.Vietnamese));

    [Fact]
    public void Level_HasNAndNBeside()
    {
        var finding = Find(DossierIndicators.Attendance);
        var text = FindingWording.LevelText(finding, Side.Before, Whole.Dossier, Formats.Vietnamese);
        Assert.Matches(@"^\d\d,\d% · \d\.\d{3}/\d\.\d{3}$", text);
    }

    [Fact]
    public void Count_StandsOverItsExposure() => Assert.Matches(
        @"^\d,\d\d" + "\u00A0" + @"lần/quý · \d+/8$", FindingWording.LevelText(Find(DossierIndicators.Thematic), Side.Before, Whole.Dossier, Formats.Vietnamese));

    private static Finding Find(string indicator) => Of(Whole, indicator);

    private static Finding Of(ReviewEvaluation evaluation, string indicator) =>
        evaluation.Findings.First(finding => finding.Indicator.Code == indicator);

    private static IEnumerable<string> Told(Finding finding, IReadOnlyList<Finding> neighbours, ReviewDossier dossier, CultureInfo culture) =>
    [
        FindingWording.Sentence(finding, dossier, culture),
        FindingWording.Alternative(finding, dossier, culture),
        FindingWording.Verdict(finding, culture),
        FindingWording.ChangeText(finding, culture),
        FindingWording.LevelText(finding, Side.Before, dossier, culture),
        FindingWording.LevelText(finding, Side.After, dossier, culture),
        .. FindingWording.Checks(finding, dossier, culture).SelectMany(line => new[] { line.Title, line.Text }),
        .. FindingWording.Notes(finding, dossier, culture),
        .. FindingWording.HowComputed(finding, dossier, culture),
        .. FindingWording.Neighbours(finding, neighbours, dossier, culture),
    ];
}
