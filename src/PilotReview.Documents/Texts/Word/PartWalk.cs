using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Texts.Word;

/// <summary>Goes through the elements of a part. Whoever is handed an element leaves the reader at its end.</summary>
internal static class PartWalk
{
    /// <summary>Hands over each element within the one that the reader stands on.</summary>
    public static void Inside(this PartReader xml, Action visit)
    {
        if (xml.IsEmpty)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && !xml.IsEnd(depth))
        {
            if (xml.IsAnyElement)
            {
                visit();
            }
        }
    }

    public static void Skip(this PartReader xml) => xml.Inside(() => { });

    /// <summary>The text of the element, whole.</summary>
    public static string Content(this PartReader xml)
    {
        if (xml.IsEmpty)
        {
            return string.Empty;
        }

        var (depth, text) = (xml.Depth, string.Empty);
        while (xml.Read() && !xml.IsEnd(depth))
        {
            if (xml.IsText)
            {
                text = text.Length == 0 ? xml.Value : text + xml.Value;
            }
        }

        return text;
    }
}
