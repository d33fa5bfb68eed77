using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PilotReview.Samples.Writing;

/// <summary>Packs a workbook anew, so that the same content is the same file: parts in the order of their names with one fixed time, and plain names where
/// the packaging library puts random ones (the part of the core properties, the relations of the package).</summary>
internal static partial class StablePackage
{
    private const string Relations = "_rels/.rels";
    private const string CoreProperties = "package/services/metadata/core-properties/core.psmdcp";

    private static readonly DateTimeOffset PartTime = new(2023, 10, 2, 8, 0, 0, TimeSpan.Zero);

    public static byte[] Of(byte[] package)
    {
        using var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using var packed = new MemoryStream();
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(CorePart().Replace(part.FullName, CoreProperties), CompressionLevel.SmallestSize);
                copy.LastWriteTime = PartTime;
                using var source = part.Open();
                using var target = copy.Open();
                if (part.FullName == Relations)
                {
                    target.Write(Encoding.UTF8.GetBytes(Named(source)));
                }
                else
                {
                    source.CopyTo(target);
                }
            }
        }

        return packed.ToArray();
    }

    private static string Named(Stream relations)
    {
        using var reader = new StreamReader(relations, Encoding.UTF8);
        var number = 0;
        var text = CorePart().Replace(reader.ReadToEnd(), CoreProperties);
        return RelationId().Replace(text, _ => string.Create(CultureInfo.InvariantCulture, $"Id=\"relation{++number}\""));
    }

    [GeneratedRegex(@"package/services/metadata/core-properties/[0-9a-f]+\.psmdcp")]
    private static partial Regex CorePart();

    [GeneratedRegex("\\bId=\"[^\"]+\"")]
    private static partial Regex RelationId();
}
