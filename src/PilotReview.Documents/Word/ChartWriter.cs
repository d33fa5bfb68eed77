using DocumentFormat.OpenXml;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Word;

/// <summary>Sets charts with their captions.</summary>
internal sealed class ChartWriter(WordContext context)
{
    public IEnumerable<OpenXmlElement> Elements(ChartBlock block, int width)
    {
        _ = (context, width);
        yield return Paragraphs.Of(WordStyles.Caption, block.Caption);
    }

    public IEnumerable<OpenXmlElement> Elements(ChartPair pair, int width) => [.. Elements(pair.Left, width), .. Elements(pair.Right, width)];
}
