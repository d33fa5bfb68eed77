using PilotReview.Core.Reviews;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The appendix of figures and judgements that were found not to agree and were kept, with the reason. None where nothing had to be explained.</summary>
internal sealed class KeptClaims(ReviewContext context, IReadOnlyList<ClaimExplanation> explanations)
{
    public IReadOnlyList<Block> Blocks() => explanations.Count == 0
        ? []
        :
        [
            new Heading(0, context.Text("kept.title")),
            context.Table(
                "kept", context.Text("kept.table"), [context.Column("claim", 60), context.Column("reason", 40)],
                [.. explanations.Select(known => new Row([new Cell(known.Text), new Cell(known.Reason)]))]),
        ];
}
