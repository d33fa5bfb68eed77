using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Claims;
using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Testing;
using PilotReview.Web.Features.Claims;
using Xunit;

namespace PilotReview.Web.Tests.Features.Claims;

public sealed class ClaimFindingsTests(SampleDatabase sample)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finding_IsThatOfTheNewestReview_WithItsNamesAndSentence()
    {
        var findings = await ForAsync(Role.Appraiser);
        Assert.NotEmpty(findings);
        Assert.Equal(findings.Count, findings.Select(finding => (finding.Unit, finding.Indicator)).Distinct().Count());
        Assert.All(findings, finding => Assert.Equal("SK-2023", finding.Review));
        var attendance = findings.Single(finding => finding is { Unit: "P1-K1-BP", Indicator: "DSH" });
        Assert.Contains("Đảng bộ bộ phận Khóm 1", attendance.UnitNames);
        Assert.Contains("Chi bộ Khóm 1", attendance.UnitNames);
        Assert.Contains("dự sinh hoạt", string.Join('|', attendance.IndicatorNames), StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(attendance.Sentence.Vi);
        Assert.NotEqual(attendance.Sentence.Vi, attendance.Sentence.En);
    }

    [Fact]
    public async Task Reader_IsToldOfReviewsThatItMaySee()
    {
        Assert.Empty(await ForAsync(Role.Observer));
        Assert.Empty(await ForAsync(Role.Administrator));
        Assert.Equal(["SK-2021"], (await ForAsync(Role.Viewer)).Select(finding => finding.Review).Distinct());
        var ward = await new ClaimFindings(sample.Database).ForAsync(new Actor(1, Role.WardOfficial, await sample.UnitIdAsync("P1")), Token);
        Assert.All(ward.Where(finding => finding.Review == "SK-2023"), finding => Assert.StartsWith("P1", finding.Unit, StringComparison.Ordinal));
        Assert.Contains(ward, finding => finding is { Review: "SK-2023", Unit: "P1-K1-BP" });
        Assert.Contains(ward, finding => finding.Review == "SK-2021" && !finding.Unit.StartsWith("P1", StringComparison.Ordinal));
    }

    /// <summary>Two worlds that differ in masked figures alone give the same sentences to whoever may not see these.</summary>
    [Theory]
    [InlineData(Role.CommitteeMember, true)]
    [InlineData(Role.Appraiser, false)]
    public void MaskedFigure_IsNotQuoted(Role role, bool isSame)
    {
        var (one, other) = (Sentences(0, role), Sentences(1, role));
        Assert.Equal(isSame, one == other);
    }

    private static string Sentences(int world, Role role)
    {
        var evaluation = DossierBuilder.Evaluate(new DossierBuilder { World = world });
        var dossier = evaluation.Dossier;
        var rule = new DisclosureRule(new Actor(1, role, null), dossier.Tree);
        var masks = rule.Mask(dossier.Indicators.Where(indicator => indicator.IsSensitive), dossier.Observations.Select(DisclosureCell.Of));
        var shown = evaluation.ShownTo(masks);
        return string.Join('\n', shown.Findings.Select(finding => FindingClaims.Of(finding, shown.Dossier)).Select(finding => $"{finding.Verdict} {finding.Sentence.Vi} {finding.Sentence.En}"));
    }

    private Task<IReadOnlyList<ClaimFinding>> ForAsync(Role role) => new ClaimFindings(sample.Database).ForAsync(new Actor(1, role, null), Token);
}
