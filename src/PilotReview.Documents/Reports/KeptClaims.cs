using PilotReview.Core.Reviews;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The figures and judgements that were found not to agree and were kept, with the reason. None where nothing had to be explained.</summary>
internal sealed class KeptClaims(ReviewContext context, IReadOnlyList<ClaimExplanation> explanations)
{
    public IReadOnlyList<Block> Blocks() => explanations.Count == 0
        ? []
        :
        [
            new Paragraph(context.Text("kept.table")) { KeepsWithNext = true },
            Appendices.Bare(new Table
            {
                Key = "kept",
                Columns = [context.Column("claim", 60), context.Column("reason", 40)],
                Rows = [.. explanations.Select(known => new Row([new Cell(known.Text), new Cell(known.Reason)]))],
            }),
        ];
}
