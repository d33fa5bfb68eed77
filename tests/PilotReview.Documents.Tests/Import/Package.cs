using System.IO.Compression;
using System.Text;

namespace PilotReview.Documents.Tests.Import;

/// <summary>Packages put together part by part, also as no office program would.</summary>
public static class Package
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    /// <summary>A workbook of one sheet <c>kinds</c>.</summary>
    public static List<(string Name, Action<Stream> Write)> Parts(string sheetXml, string? stringsXml = null)
    {
        var parts = new List<(string Name, Action<Stream> Write)>
        {
            Text("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            Text(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets><sheet name=\"kinds\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            Text(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"sheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            Text("xl/worksheets/sheet1.xml", sheetXml),
        };
        if (stringsXml is not null)
        {
            parts.Add(Text("xl/sharedStrings.xml", stringsXml));
        }

        return parts;
    }

    /// <summary>A sheet of the kind <c>kinds</c> with its heading, and then <paramref name="rows"/>.</summary>
    public static string Sheet(string rows, string after = "") =>
        $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">{Inline("A1", "code")}{Inline("B1", "name_vi")}</row>{rows}</sheetData>{after}</worksheet>";

    public static string Row(int row, string code, string name) => $"<row r=\"{row}\">{Inline($"A{row}", code)}{Inline($"B{row}", name)}</row>";

    public static string Inline(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static (string Name, Action<Stream> Write) Text(string name, string xml) =>
        (name, stream => stream.Write(Encoding.UTF8.GetBytes(Head + xml)));

    public static byte[] Zip(IEnumerable<(string Name, Action<Stream> Write)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                write(stream);
            }
        }

        return file.ToArray();
    }

    /// <summary>Changes the text of every sheet of a finished workbook.</summary>
    public static byte[] EditSheets(byte[] file, Func<string, string> edit)
    {
        using var source = new ZipArchive(new MemoryStream(file));
        var parts = source.Entries.Select(entry => (entry.FullName, (Action<Stream>)(target =>
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            target.Write(Encoding.UTF8.GetBytes(entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) ? edit(text) : text));
        })));
        return Zip(parts);
    }
}
