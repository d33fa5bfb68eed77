using System.IO.Compression;
using System.Text;

namespace PilotReview.Web.Tests.Features.Workbooks;

/// <summary>A workbook taken apart and put together again, as no office program would.</summary>
internal static class FilePackage
{
    /// <summary>Changes the text of parts; what is null is left out.</summary>
    public static byte[] Edit(byte[] file, Func<string, string, string?> edit, params (string Name, byte[] Content)[] added)
    {
        using var source = new ZipArchive(new MemoryStream(file));
        using var result = new MemoryStream();
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                if (edit(entry.FullName, reader.ReadToEnd()) is { } text)
                {
                    Write(target, entry.FullName, Encoding.UTF8.GetBytes(text));
                }
            }

            foreach (var (name, content) in added)
            {
                Write(target, name, content);
            }
        }

        return result.ToArray();
    }

    public static string Text(byte[] file, string part)
    {
        using var source = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader((source.GetEntry(part) ?? throw new InvalidOperationException($"No part {part}.")).Open());
        return reader.ReadToEnd();
    }

    /// <summary>With a part as large as is asked for, which packs to nearly nothing.</summary>
    public static byte[] WithBomb(byte[] file, string name, long bytes)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
            var block = new byte[1024 * 1024];
            for (long written = 0; written < bytes; written += block.Length)
            {
                stream.Write(block);
            }
        }

        return copy.ToArray();
    }

    private static void Write(ZipArchive archive, string name, byte[] content)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(content);
    }
}
