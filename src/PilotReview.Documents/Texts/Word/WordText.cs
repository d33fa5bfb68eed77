using System.IO.Compression;
using System.Xml;
using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Texts.Word;

/// <summary>Reads the text of a Word document: its body, then footnotes and endnotes. Heads and feet of pages, comments and drawn diagrams are left out and said.</summary>
internal static class WordText
{
    private const int MaxDepth = 128;

    public static TextContent Read(Stream package, TextLimits limits, CancellationToken token)
    {
        try
        {
            using var archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
            return Read(new PackageParts(archive, new UnpackMeter(limits.UnpackedBytes, token)), limits, token);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return TextContent.Refused(TextProblemCode.NotADocument);
        }
    }

    private static TextContent Read(PackageParts parts, TextLimits limits, CancellationToken token)
    {
        var places = new WordParts(parts);
        if (!parts.Contains(places.Main))
        {
            return TextContent.Refused(parts.Contains("xl/workbook.xml") ? TextProblemCode.Workbook : TextProblemCode.NotADocument);
        }

        if (places.Has("vbaProject") || parts.ContainsUnder("word/vbaProject.bin") || parts.ContainsUnder("word/activeX/"))
        {
            return TextContent.Refused(TextProblemCode.Macro);
        }

        var count = new TextCount(limits.Characters);
        var text = new StoryText(count);
        var notes = new StoryNotes { Hidden = StylesOf(parts, places), Count = count, Token = token };
        if (!ReadStory(parts, places.Main, "document", text, notes))
        {
            return TextContent.Refused(places.Main.StartsWith("xl/", StringComparison.Ordinal) ? TextProblemCode.Workbook : TextProblemCode.NotADocument);
        }

        foreach (var kind in (string[])["footnotes", "endnotes"])
        {
            if (places.Find(kind) is { } part)
            {
                ReadStory(parts, part, kind, text, notes);
            }
        }

        return count.Taken > limits.Characters
            ? TextContent.Refused(TextProblemCode.TooLong, count.Taken, limits.Characters)
            : text.Finish() with { Remarks = [.. Remarks(parts, places, notes)] };
    }

    private static bool ReadStory(PackageParts parts, string part, string root, StoryText text, StoryNotes notes)
    {
        using var xml = parts.Open(part, MaxDepth);
        if (!xml.ReadRoot() || xml.Name != root || !WordNames.IsWord(xml))
        {
            return false;
        }

        new WordStory(xml, text, notes).Read();
        return true;
    }

    private static HiddenStyles StylesOf(PackageParts parts, WordParts places)
    {
        if (places.Find("styles") is not { } part)
        {
            return HiddenStyles.None;
        }

        using var xml = parts.Open(part, MaxDepth);
        return HiddenStyles.Read(xml);
    }

    private static IEnumerable<TextRemark> Remarks(PackageParts parts, WordParts places, StoryNotes notes)
    {
        (TextRemarkCode Code, bool Applies, int Count)[] all =
        [
            (TextRemarkCode.HiddenText, notes.HiddenLetters > 0, notes.HiddenLetters),
            (TextRemarkCode.TrackedChanges, notes.HasChanges, 0),
            (TextRemarkCode.HeadsAndFeet, places.Has("header") || places.Has("footer"), 0),
            (TextRemarkCode.Comments, places.Has("comments"), 0),
            (TextRemarkCode.Diagrams, parts.ContainsUnder("word/charts/") || parts.ContainsUnder("word/diagrams/"), 0),
            (TextRemarkCode.Inserted, notes.HasInserted, 0),
        ];
        return all.Where(remark => remark.Applies).Select(remark => new TextRemark(remark.Code, remark.Count));
    }
}

/// <summary>What the stories of a document share: its hidden styles, and what was noticed on the way.</summary>
internal sealed class StoryNotes
{
    public required HiddenStyles Hidden { get; init; }

    public required TextCount Count { get; init; }

    public CancellationToken Token { get; init; }

    public int HiddenLetters { get; set; }

    public bool HasChanges { get; set; }

    public bool HasInserted { get; set; }
}
