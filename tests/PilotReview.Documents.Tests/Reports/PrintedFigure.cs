using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Tests.Reports;

/// <summary>A figure of a review by its code, with every text that a row about it holds, as the phrase bank says them.</summary>
/// <param name="Code">Without brackets.</param>
/// <param name="Texts">Of a finding: level before and its n/N, level after and its n/N, the change, as far as there are any; of another figure its value.</param>
internal sealed record PrintedFigure(string Code, IReadOnlyList<string> Texts)
{
    /// <summary>The findings of the enrolled units.</summary>
    public static IReadOnlyList<PrintedFigure> Findings(ReviewEvaluation evaluation) => [.. evaluation.Findings.Select(finding => new PrintedFigure(
        finding.Code,
        [
            .. new[] { Side.Before, Side.After }.SelectMany(side => new[]
            {
                FigureWording.Level(finding, side, evaluation.Dossier, Formats.Vietnamese), FigureWording.Ratio(FigureWording.SummaryOf(finding, side), Formats.Vietnamese),
            }).Append(FindingWording.ChangeText(finding, Formats.Vietnamese)).Where(text => text.Length > 0),
        ]))];

    /// <summary>All that are no findings.</summary>
    public static IReadOnlyList<PrintedFigure> Others(ReviewEvaluation evaluation, ReviewWork work) =>
        [.. OtherFigures.Of(evaluation, work, Formats.Vietnamese).All.Select(figure => new PrintedFigure(figure.Code, [figure.Value]))];
}
