using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace PilotReview.Documents.Pdf;

/// <summary>Makes a finished file repeatable. PDFsharp writes random characters of fixed length in three places: the tag of every font subset, the two ids of the
/// metadata, the id of the trailer. They are overwritten with characters from the hash of everything else, so that the same report gives the same bytes.</summary>
internal static class RepeatableFile
{
    private const int TagLength = 6;
    private const int MetadataIdLength = 36;
    private const int TrailerIdLength = 32;

    private static readonly SearchValues<byte> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);
    private static readonly SearchValues<byte> Hexadecimals = SearchValues.Create("0123456789abcdefABCDEF"u8);
    private static readonly SearchValues<byte> IdSigns = SearchValues.Create("0123456789abcdefABCDEF-"u8);

    public static byte[] Of(byte[] file)
    {
        var places = Places(file);
        var bytes = (byte[])file.Clone();
        foreach (var (index, length) in places)
        {
            bytes.AsSpan(index, length).Fill((byte)'0');
        }

        var hash = SHA256.HashData(bytes);
        var names = new Dictionary<string, int>();
        foreach (var (index, length) in places)
        {
            var name = Encoding.ASCII.GetString(file, index, length);
            names.TryAdd(name, names.Count);
            Write(bytes.AsSpan(index, length), name, SHA256.HashData([.. hash, .. BitConverter.GetBytes(names[name])]));
        }

        return bytes;
    }

    private static List<(int Index, int Length)> Places(byte[] file)
    {
        var places = new List<(int Index, int Length)>();
        foreach (var at in Ends(file, "/BaseFont").Concat(Ends(file, "/FontName")).Select(end => AfterBlanks(file, end)))
        {
            Add(at + 1, TagLength, Capitals, StartsAt(file, at, "/") && StartsAt(file, at + 1 + TagLength, "+"));
        }

        foreach (var at in Ends(file, "uuid:"))
        {
            Add(at, MetadataIdLength, IdSigns, true);
        }

        foreach (var at in Ends(file, "/ID").Select(end => AfterBlanks(file, end)))
        {
            var isPair = StartsAt(file, at, "[<") && StartsAt(file, at + 2 + TrailerIdLength, "><");
            Add(at + 2, TrailerIdLength, Hexadecimals, isPair);
            Add(at + 4 + TrailerIdLength, TrailerIdLength, Hexadecimals, isPair);
        }

        return places;

        void Add(int index, int length, SearchValues<byte> signs, bool isSo)
        {
            if (isSo && index + length <= file.Length && file.AsSpan(index, length).IndexOfAnyExcept(signs) < 0)
            {
                places.Add((index, length));
            }
        }
    }

    /// <summary>Where each <paramref name="word"/> of the file ends.</summary>
    private static List<int> Ends(byte[] file, string word)
    {
        var sought = Encoding.ASCII.GetBytes(word);
        var ends = new List<int>();
        for (var from = 0; file.AsSpan(from).IndexOf(sought) is >= 0 and var found; from = ends[^1])
        {
            ends.Add(from + found + sought.Length);
        }

        return ends;
    }

    private static int AfterBlanks(byte[] file, int at)
    {
        var ahead = file.AsSpan(at).IndexOfAnyExcept(" \t\r\n"u8);
        return ahead < 0 ? file.Length : at + ahead;
    }

    private static bool StartsAt(byte[] file, int at, string word) => at <= file.Length && file.AsSpan(at).StartsWith(Encoding.ASCII.GetBytes(word));

    /// <summary>Six capitals for a tag, hexadecimal digits for an id; hyphens stay.</summary>
    private static void Write(Span<byte> place, string old, byte[] hash)
    {
        var hexadecimal = "0123456789abcdef"u8;
        for (var index = 0; index < place.Length; index++)
        {
            var sign = hash[index % hash.Length];
            place[index] = old[index] switch
            {
                '-' => (byte)'-',
                _ when place.Length == TagLength => (byte)('A' + (sign % 26)),
                _ => hexadecimal[(sign + index) % 16],
            };
        }
    }
}
