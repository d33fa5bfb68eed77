using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PilotReview.Documents.Pdf;

/// <summary>Makes a finished file repeatable. PDFsharp writes random characters of fixed length in three places: the tag of every font subset, the two ids of the
/// metadata, the id of the trailer. They are overwritten with characters from the hash of everything else, so that the same report gives the same bytes.</summary>
internal static partial class RepeatableFile
{
    public static byte[] Of(byte[] file)
    {
        // Latin 1 maps every byte to one character and back
        var text = Encoding.Latin1.GetString(file);
        var places = Places(text);
        var bytes = (byte[])file.Clone();
        foreach (var place in places)
        {
            Array.Fill(bytes, (byte)'0', place.Index, place.Length);
        }

        var hash = SHA256.HashData(bytes);
        var names = new Dictionary<string, int>();
        foreach (var place in places)
        {
            names.TryAdd(place.Value, names.Count);
            Write(bytes, place, SHA256.HashData([.. hash, (byte)names[place.Value]]));
        }

        return bytes;
    }

    private static List<Group> Places(string text) =>
    [
        .. SubsetTag().Matches(text).Select(match => match.Groups[1]),
        .. MetadataId().Matches(text).Select(match => match.Groups[1]),
        .. TrailerId().Matches(text).SelectMany(match => new[] { match.Groups[1], match.Groups[2] }),
    ];

    /// <summary>Six capitals for a tag, hexadecimal digits for an id; hyphens stay.</summary>
    private static void Write(byte[] bytes, Group place, byte[] hash)
    {
        const string Hexadecimal = "0123456789abcdef";
        for (var index = 0; index < place.Length; index++)
        {
            var sign = hash[index % hash.Length];
            bytes[place.Index + index] = place.Value[index] switch
            {
                '-' => (byte)'-',
                _ when place.Length == 6 => (byte)('A' + (sign % 26)),
                _ => (byte)Hexadecimal[(sign + index) % 16],
            };
        }
    }

    [GeneratedRegex(@"/(?:BaseFont|FontName)\s*/([A-Z]{6})\+", RegexOptions.CultureInvariant)]
    private static partial Regex SubsetTag();

    [GeneratedRegex("uuid:([0-9a-fA-F-]{36})", RegexOptions.CultureInvariant)]
    private static partial Regex MetadataId();

    [GeneratedRegex(@"/ID\s*\[<([0-9A-Fa-f]{32})><([0-9A-Fa-f]{32})>\]", RegexOptions.CultureInvariant)]
    private static partial Regex TrailerId();
}
