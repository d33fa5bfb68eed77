using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Tests.Texts;

/// <summary>Word files made for a test: the body as XML, further parts by a step.</summary>
internal static class WordFile
{
    private const string Main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    public static byte[] Of(string body, Action<MainDocumentPart>? more = null)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Put(main, $"<w:document {Main}><w:body>{body}</w:body></w:document>");
            more?.Invoke(main);
        }

        return file.ToArray();
    }

    public static string P(string runs, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{runs}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Deleted(string text) => $"<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>{text}</w:delText></w:r></w:del>";

    public static string Inserted(string runs) => $"<w:ins w:id=\"2\" w:author=\"a\">{runs}</w:ins>";

    public static string Field(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    public static void AddFootnotes(MainDocumentPart main, string text) => Put(
        main.AddNewPart<FootnotesPart>(),
        $"<w:footnotes {Main}><w:footnote w:type=\"separator\" w:id=\"-1\">{P(R("---"))}</w:footnote><w:footnote w:id=\"1\">{P(R(text))}</w:footnote></w:footnotes>");

    public static void AddHeader(MainDocumentPart main) => main.AddNewPart<HeaderPart>().Header = new Header(new Paragraph());

    public static void AddStyles(MainDocumentPart main) => Put(
        main.AddNewPart<StyleDefinitionsPart>(),
        $"<w:styles {Main}><w:style w:type=\"character\" w:styleId=\"An\"><w:rPr><w:vanish/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"AnCon\"><w:basedOn w:val=\"An\"/></w:style></w:styles>");

    private static void Put(OpenXmlPart part, string xml)
    {
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(xml));
    }
}
