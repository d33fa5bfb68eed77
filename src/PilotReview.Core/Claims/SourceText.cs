using System.Globalization;
using System.Text;

namespace PilotReview.Core.Claims;

/// <summary>A text with its accents composed, that knows where each of its characters stood in the text as it was read.</summary>
internal sealed class SourceText
{
    private readonly string _read;
    private readonly List<int> _places;

    private SourceText(string read, string text, List<int> places) => (_read, Text, _places) = (read, text, places);

    /// <summary>The composed text (NFC).</summary>
    public string Text { get; }

    public static SourceText Of(string read)
    {
        if (read.IsNormalized(NormalizationForm.FormC))
        {
            return new SourceText(read, read, [.. Enumerable.Range(0, read.Length + 1)]);
        }

        var (text, places) = (new StringBuilder(read.Length), new List<int>(read.Length + 1));
        for (var start = 0; start < read.Length;)
        {
            var end = ClusterEnd(read, start);
            var cluster = Composed(read[start..end]);
            text.Append(cluster);
            places.AddRange(Enumerable.Repeat(start, cluster.Length));
            start = end;
        }

        places.Add(read.Length);
        return new SourceText(read, text.ToString(), places);
    }

    /// <summary>The slice of the text as it was read, for places in the composed one.</summary>
    public (int Start, int End, string Slice) SliceOf(int start, int end)
    {
        var (from, to) = (_places[start], _places[end]);
        return (from, to, _read[from..to]);
    }

    private static int ClusterEnd(string read, int start)
    {
        var end = start + 1;
        while (end < read.Length && IsMark(read[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Half of a surrogate pair alone cannot be composed; it stays as it is.</summary>
    private static string Composed(string cluster) => char.IsSurrogate(cluster[0]) ? cluster : cluster.Normalize(NormalizationForm.FormC);

    private static bool IsMark(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;
}
