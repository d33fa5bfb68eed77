using System.Text.Json;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Quality;
using PilotReview.Core.Verdicts;

namespace PilotReview.Web.Cli;

/// <summary>The machine-readable form of an evaluated review. Shares and their changes are fractions. A field that does not exist for a finding, such as the rank
/// of a unit without neighbours, is null.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    public static string Write(ReviewEvaluation evaluation) => JsonSerializer.Serialize(
        new Document(1, evaluation.Dossier.Review.Code, EngineVersion.Current, [.. evaluation.Findings.Select(finding => Entry(finding, evaluation.Dossier))]),
        Options);

    private static FindingEntry Entry(Finding finding, ReviewDossier dossier)
    {
        var result = finding.Result;
        var verdict = result.Verdict;
        return new FindingEntry
        {
            Unit = finding.Unit.Code,
            Indicator = finding.Indicator.Code,
            Verdict = verdict.Kind.Code(),
            Reason = verdict.Reason.Code(),
            Notes = [.. verdict.Notes.Select(note => note.Code())],
            Before = SideEntry.Of(result.Before),
            After = SideEntry.Of(result.After),
            Change = result.Change,
            Lower = result.Interval?.Lower,
            Upper = result.Interval?.Upper,
            Delta = (decimal?)verdict.Delta ?? Delta(finding),
            P = verdict.P,
            Q = verdict.Q,
            FamilySize = verdict.FamilySize,
            Se = verdict.Rule?.Headline.Step?.StandardError,
            Waves = verdict.Rule?.Headline.Step?.Waves,
            PointsUsed = verdict.Rule?.Headline.Step?.Points,
            GuardPassed = verdict.Rule?.Headline.Checks?.IsGuardPassed,
            Detectable = verdict.Detectable,
            RuleVerdict = verdict.Rule?.Kind.Code(),
            RuleReason = verdict.Rule?.Reason.Code(),
            DroppedPeriods = [.. verdict.DroppedPeriods.Select(period => period.ToString())],
            ComparisonUnits = verdict.ComparisonUnits,
            Rank = verdict.Standing?.Rank,
            Of = verdict.Standing?.Of,
            Quality = DataQualityCheck.Of(finding, dossier.ObserverReadings) is { } quality ? SnakeCase.Of(quality.Grade.ToString()) : null,
            Net = verdict.NetChange,
            NetLower = verdict.NetInterval?.Lower,
            NetUpper = verdict.NetInterval?.Upper,
        };
    }

    // in the unit of the values: a share's smallest change is kept in points and told as a fraction
    private static decimal? Delta(Finding finding)
    {
        var delta = finding.Yardstick.SmallestChange ?? finding.Indicator.SmallestChange;
        return finding.Indicator.Kind == IndicatorKind.Proportion ? delta / 100 : delta;
    }

    private sealed record Document(int Schema, string Review, string Engine, IReadOnlyList<FindingEntry> Findings);

    private sealed record FindingEntry
    {
        public required string Unit { get; init; }

        public required string Indicator { get; init; }

        public required string Verdict { get; init; }

        public string? Reason { get; init; }

        public required IReadOnlyList<string> Notes { get; init; }

        public required SideEntry Before { get; init; }

        public required SideEntry After { get; init; }

        public double? Change { get; init; }

        public double? Lower { get; init; }

        public double? Upper { get; init; }

        public double? P { get; init; }

        public double? Q { get; init; }

        public decimal? Delta { get; init; }

        public double? Net { get; init; }

        public double? NetLower { get; init; }

        public double? NetUpper { get; init; }

        public int FamilySize { get; init; }

        /// <summary>Of the series that the verdict rests on.</summary>
        public double? Se { get; init; }

        public int? Waves { get; init; }

        public int? PointsUsed { get; init; }

        public bool? GuardPassed { get; init; }

        /// <summary>Smallest change that the data show with a power of 80 %.</summary>
        public double? Detectable { get; init; }

        /// <summary>What the rule said before ceiling, scale and membership were looked at.</summary>
        public string? RuleVerdict { get; init; }

        public string? RuleReason { get; init; }

        public required IReadOnlyList<string> DroppedPeriods { get; init; }

        public int ComparisonUnits { get; init; }

        public int? Rank { get; init; }

        public int? Of { get; init; }

        /// <summary>Grade of the figures; null for levels.</summary>
        public string? Quality { get; init; }
    }

    private sealed record SideEntry(double? Value, decimal? Num, decimal? Den, int Periods, int Missing)
    {
        public static SideEntry Of(SideSummary side) => new(side.Value, Trim(side.Numerator), Trim(side.Denominator), side.Periods, side.Missing);

        // 1151.0 as it is stored, 1151 as people write it
        private static decimal? Trim(decimal? value) => value / 1.0000000000000000000000000000m;
    }
}
