using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The method on one page: what is compared with what, when "improved" and "worsened" are said, what the interval means, when nothing is concluded, what cannot be seen.</summary>
internal sealed class MethodAppendix(ReviewContext context)
{
    public IReadOnlyList<Block> Blocks() =>
    [
        .. new[] { "method.what", "method.when", "method.interval", "method.not", "method.unseen" }.Select((key, at) => new Paragraph(
            [new Run(context.Text(key + ".title") + " ", RunStyle.Bold), new Run(context.Text(key))]) { ListMark = $"{at + 1}." }),
    ];
}
