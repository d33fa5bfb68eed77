using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bunit;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Slides;
using PilotReview.Documents.Model;
using PilotReview.Testing;
using PilotReview.Web.Features.Home;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Features.Reviews.Evidence;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews;

/// <summary>Two worlds that differ in masked figures alone. Whoever may not see these is given the same of both, byte for byte: then no subtraction from a total, no rate, formula, hidden
/// sheet, chart or text for the blind can lead to them. For the appraiser the worlds differ, so that the test can tell.</summary>
public sealed partial class MaskedReviewTests
{
    public static TheoryData<Role, int?, PeriodKind, bool> Readers => new()
    {
        { Role.CommitteeMember, null, PeriodKind.Month, true },
        { Role.CommitteeMember, null, PeriodKind.Year, true },
        { Role.Viewer, null, PeriodKind.Month, true },
        { Role.WardOfficial, null, PeriodKind.Month, true },
        { Role.Administrator, null, PeriodKind.Month, true },
        { Role.Appraiser, null, PeriodKind.Month, false },
        { Role.Appraiser, null, PeriodKind.Year, false },
        { Role.WardOfficial, DossierUnits.Ward, PeriodKind.Month, false },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public void Report_OfBothWorlds_IsTheSameForWhoMayNotSee(Role role, int? scope, PeriodKind kind, bool isSame)
    {
        foreach (var format in ReportFormat.All)
        {
            foreach (var culture in (CultureInfo[])[Formats.Vietnamese, Formats.English])
            {
                var (one, other) = (File(Shown(0, role, scope, kind), format, culture), File(Shown(1, role, scope, kind), format, culture));
                // brief, slides and notes show a choice of figures or what everybody may read, so they may be the same for those who see all, and must be for those who do not
                Assert.True(format.Ending is "brief" or "slides" or "notes" ? !isSame || one.SequenceEqual(other) : isSame == one.SequenceEqual(other), format.Ending);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Slides_OfBothWorlds_AreTheSameForWhoMayNotSee(Role role, int? scope, PeriodKind kind, bool isSame)
    {
        var decks = Enumerable.Range(0, 2).Select(world => ReviewSlides.Build(Shown(world, role, scope, kind), Formats.Vietnamese)).ToList();
        Assert.Equal(isSame, Told(decks[0]) == Told(decks[1]));
        var files = decks.Select(deck =>
        {
            using var file = new MemoryStream();
            SlidePdf.Write(deck, file);
            return file.ToArray();
        }).ToList();
        // what only the notes tell is not in the file
        Assert.True(!isSame || files[0].SequenceEqual(files[1]));

        static string Told(SlideDeck deck) => string.Join('\n', deck.Slides.SelectMany(slide => (IEnumerable<string>)
        [
            slide.Heading, .. slide.Facts.Select(fact => fact.ToString()), .. slide.Lines.Select(line => line.ToString()), .. slide.Notes.Select(note => note.ToString()),
            .. slide.Table?.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text) ?? [],
        ]));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Pages_OfBothWorlds_AreTheSameForWhoMayNotSee(Role role, int? scope, PeriodKind kind, bool isSame) =>
        Assert.True(isSame == (Difference(Pages(0, role, scope, kind), Pages(1, role, scope, kind)) is var difference && difference.Length == 0), difference);

    [Theory]
    [InlineData(Role.CommitteeMember, true)]
    [InlineData(Role.Appraiser, false)]
    public void PlannedReview_OfBothWorlds_IsTheSameForWhoMayNotSee(Role role, bool isSame)
    {
        var lines = Enumerable.Range(0, 2).Select(world => string.Join('\n', PowerLine.Of(Dossier(world).ShownTo(Masks(world, role, null))).Select(line => line.Forecast?.ToString()))).ToList();
        Assert.Equal(isSame, lines[0] == lines[1]);
    }

    [Fact]
    public void Verdicts_AreThoseOfTheWhole()
    {
        var (whole, shown) = (DossierBuilder.Evaluate(new DossierBuilder { World = 0 }), Shown(0, Role.Viewer, null, PeriodKind.Month));
        Assert.NotSame(whole, shown);
        Assert.Equal(whole.Findings.Select(finding => (finding.Code, finding.Verdict.Kind)), shown.Findings.Select(finding => (finding.Code, finding.Verdict.Kind)));
        var finding = shown.Findings.Single(finding => finding.Indicator.Code == DossierSensitive.Code);
        Assert.Equal((ComparisonStatus.Withheld, Reason.SmallCells), (finding.Result.Status, finding.Verdict.Reason));
        Assert.Null(finding.Verdict.Rule);
    }

    [Fact]
    public void MasksAreSeen_AndTheOthersWithThem()
    {
        using var context = new ComponentContext();
        var review = new OpenedReview(Shown(0, Role.CommitteeMember, null, PeriodKind.Month), new Actor(7, Role.CommitteeMember, null));
        var page = context.Evidence(review, DossierSensitive.Code, view: new EvidenceView(ShowsAll: true, ShowsPending: true)).Find("#figures").Words();
        Assert.Contains("<3", page, StringComparison.Ordinal);
        Assert.Contains("không nêu", page, StringComparison.Ordinal);
        Assert.Contains("13/240", page.Replace(" 240", "/240", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(DossierSensitive.Remark, page, StringComparison.Ordinal);
        var report = Texts(File(Shown(0, Role.CommitteeMember, null, PeriodKind.Month), ReportFormat.All.Single(format => format.Ending == "xlsx"), Formats.Vietnamese));
        Assert.Contains("&lt;3", report, StringComparison.Ordinal);
        Assert.DoesNotContain(DossierSensitive.Remark, report, StringComparison.Ordinal);
    }

    [Fact]
    public void OwnWard_SeesItsFiguresAndTheAppraiserAll()
    {
        var own = Shown(0, Role.WardOfficial, DossierUnits.Ward, PeriodKind.Month).Findings.Single(finding => finding.Indicator.Code == DossierSensitive.Code);
        Assert.False(own.Result.HidesLevels);
        Assert.All(own.Result.Points, point => Assert.Equal(Masking.None, point.Masking));
        // what was computed beside the other ward's figures would tell of these
        Assert.Equal(ComparisonStatus.Withheld, own.Result.Status);
        Assert.Equal(ComparisonStatus.Computed, Shown(0, Role.Appraiser, null, PeriodKind.Month).Find("K1", DossierSensitive.Code)?.Result.Status);
    }

    private static ReviewDossier Dossier(int world, PeriodKind kind = PeriodKind.Month) =>
        new DossierBuilder { World = world, SensitivePeriod = kind, State = ReviewState.Published, HasConclusion = true }.Build();

    private static DisclosureMasks Masks(int world, Role role, int? scope, PeriodKind kind = PeriodKind.Month)
    {
        var dossier = Dossier(world, kind);
        return new DisclosureRule(new Actor(7, role, scope), dossier.Tree).Mask(
            dossier.Indicators.Where(indicator => indicator.IsSensitiveAsOf(dossier.Review.AsOf)), dossier.Observations.Select(DisclosureCell.Of));
    }

    private static ReviewEvaluation Shown(int world, Role role, int? scope, PeriodKind kind) =>
        new ReviewEvaluation(Dossier(world, kind)).ShownTo(Masks(world, role, scope, kind));

    private static byte[] File(ReviewEvaluation evaluation, ReportFormat format, CultureInfo culture)
    {
        var text = new ReportText(evaluation, DocumentStyle.Standard, HasOpenClaims: false, [], WorkBuilder.Of(evaluation.Dossier));
        return format.BytesOf(new ReportRequest(evaluation, culture, text, Head: null));
    }

    /// <summary>Every part of a workbook as text: sheets, shared texts, charts with their caches, properties.</summary>
    private static string Texts(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.AppendLine(entry.FullName).AppendLine(reader.ReadToEnd());
        }

        return text.ToString();
    }

    /// <summary>Where two texts part; empty when they do not.</summary>
    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return one == other ? string.Empty : $"{one[Math.Max(0, at - 200)..Math.Min(one.Length, at + 100)]} // {other[at..Math.Min(other.Length, at + 100)]}";
    }

    /// <summary>Everything the web shows of the review: its page, every evidence page with every switch on, the overview.</summary>
    private static string Pages(int world, Role role, int? scope, PeriodKind kind)
    {
        using var context = new ComponentContext();
        var actor = new Actor(7, role, scope);
        var evaluation = Shown(world, role, scope, kind);
        var review = new OpenedReview(evaluation, actor);
        var text = new StringBuilder(context.Page(review).Markup);
        foreach (var unit in (string[])[OpenedReviews.Unit, OpenedReviews.Neighbour, "MH-02"])
        {
            foreach (var indicator in evaluation.Dossier.Indicators)
            {
                foreach (var view in (EvidenceView[])[new(), new(IsZoomed: true, ShowsAll: true, ShowsPending: true)])
                {
                    text.AppendLine(context.Evidence(review, indicator.Code, unit, view).Markup);
                }
            }
        }

        var picture = new PictureBuilder(evaluation.Dossier.Tree, new UnitScope(evaluation.Dossier.Tree, actor), Formats.Vietnamese).Of(evaluation, [evaluation.Dossier.Review], hasAllUnits: true);
        // charts are numbered as they are drawn
        return ChartNumber().Replace(text.Append(JsonSerializer.Serialize(picture.Heat)).ToString(), "chart");
    }

    [GeneratedRegex(@"chart\d+")]
    private static partial Regex ChartNumber();
}
