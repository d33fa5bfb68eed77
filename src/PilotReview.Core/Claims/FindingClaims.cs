using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;

namespace PilotReview.Core.Claims;

/// <summary>The verdicts of a review as judgements in a text are held against them. What a reader may not see is masked in the evaluation before, and not quoted here.</summary>
public static class FindingClaims
{
    /// <summary>Words before the name of a place or a school; the longest first.</summary>
    private static readonly string[] Kinds = ["Đảng bộ bộ phận ", "Đảng bộ ", "Chi bộ "];

    /// <summary>One for each finding that has a better and a worse.</summary>
    public static IReadOnlyList<ClaimFinding> Of(ReviewEvaluation evaluation) =>
        [.. evaluation.Findings.Where(finding => finding.Indicator.Direction != Direction.Neutral).Select(finding => Of(finding, evaluation.Dossier))];

    public static ClaimFinding Of(Finding finding, ReviewDossier dossier) =>
        new(NamesOf(finding, dossier), NamesOf(finding.Indicator), finding.Verdict.Kind, finding.Indicator.Direction == Direction.HigherIsBetter)
        {
            Unit = finding.Unit.Code,
            Indicator = finding.Indicator.Code,
            Review = dossier.Review.Code,
            Sentence = new LocalText(FindingWording.Sentence(finding, dossier, Formats.Vietnamese), FindingWording.Sentence(finding, dossier, Formats.English)),
        };

    /// <summary>What the unit, the units that it came from and those below it were ever called.</summary>
    private static List<string> NamesOf(Finding finding, ReviewDossier dossier)
    {
        var ids = dossier.Tree.Units.Where(unit => dossier.Tree.IsWithin(unit.Id, finding.Unit.Id)).Select(unit => unit.Id)
            .Concat(dossier.EventOf(finding.Enrolment).PredecessorIds).Prepend(finding.Unit.Id).Distinct();
        return
        [
            .. ids.Select(dossier.Tree.Find).OfType<Unit>().SelectMany(unit => unit.Versions).SelectMany(version => new[] { version.Name.Vi, version.ShortName.Vi })
                .Where(name => name.Length > 0).SelectMany(name => new[] { name, Bare(name) }).SelectMany(name => new[] { name, name.Replace("Tổ dân phố", "TDP", StringComparison.OrdinalIgnoreCase) }).Distinct(),
        ];
    }

    /// <summary>A text says "trường THCS Nguyễn Thị Lựu" of the sub-committee of that name.</summary>
    private static string Bare(string name)
    {
        var kind = Array.Find(Kinds, kind => name.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) ?? string.Empty;
        return name.Length > kind.Length ? name[kind.Length..] : name;
    }

    private static List<string> NamesOf(Indicator indicator) => [.. new[] { indicator.Name.Vi, indicator.ShortName.Vi }.Where(name => name.Length > 0).Distinct()];
}
