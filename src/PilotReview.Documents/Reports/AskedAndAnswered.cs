using PilotReview.Core.Comparison;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Questions in bold with their answers behind them, each answer with the code of its figures.</summary>
internal sealed class AskedAndAnswered(ReviewContext context)
{
    private const char NoBreak = '\u00A0';

    /// <summary>What is asked about a result.</summary>
    public IEnumerable<Paragraph> Of(Finding finding, IEnumerable<LikelyQuestion> questions) => questions.Select(asked => Of(asked.Question, Runs(asked.Answer, finding.Code)));

    /// <summary>A question of the resources, answered in words that may hold codes.</summary>
    public Paragraph Of(string key, string answer) => Of(context.Text(key), context.Coded(answer));

    /// <summary>A question and its answer.</summary>
    public static Paragraph Of(string question, IReadOnlyList<Run> answer) => new([new Run(question + " ", RunStyle.Bold), .. answer]);

    /// <summary>The answer, its code before the last full stop unless it cites it already.</summary>
    private IReadOnlyList<Run> Runs(string answer, string code) => answer.Contains($"[{code}]", StringComparison.Ordinal)
        ? context.Coded(answer)
        : [new Run(answer.TrimEnd('.') + NoBreak), new Run($"[{code}]", RunStyle.Code), new Run(".")];
}
