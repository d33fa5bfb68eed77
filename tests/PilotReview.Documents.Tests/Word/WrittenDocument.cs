using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using PilotReview.Documents.Word;
using Report = PilotReview.Documents.Model.Report;

namespace PilotReview.Documents.Tests.Word;

/// <summary>A written document, opened again.</summary>
internal sealed class WrittenDocument : IDisposable
{
    private readonly WordprocessingDocument _document;

    public WrittenDocument(Report report)
    {
        using var stream = new MemoryStream();
        WordRenderer.Write(report, stream);
        Bytes = stream.ToArray();
        _document = WordprocessingDocument.Open(new MemoryStream(Bytes), isEditable: false);
    }

    public byte[] Bytes { get; }

    public WordprocessingDocument Package => _document;

    public MainDocumentPart Main => _document.MainDocumentPart ?? throw new InvalidOperationException("No document.");

    public Body Body => Main.Document.Body ?? throw new InvalidOperationException("No body.");

    /// <summary>The tables of figures, without those that only set texts beside each other.</summary>
    public IEnumerable<Table> Tables => Body.Descendants<Table>().Where(table => table.GetFirstChild<TableProperties>()?.TableStyle?.Val?.Value == "TableGrid");

    public IEnumerable<string> Problems() =>
        from version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }
        from problem in new OpenXmlValidator(version).Validate(_document)
        select $"{version}: {problem.Part?.Uri} {problem.Path?.XPath}: {problem.Description}";

    /// <summary>Every paragraph that has text, in order, with the number that Word counts before it.</summary>
    public List<string> Texts()
    {
        var numbers = new CountedNumbers(Main);
        return Body.Descendants<Paragraph>().Select(paragraph => Plain(numbers.Before(paragraph) + TextOf(paragraph))).Where(text => text.Length > 0).ToList();
    }

    public Paragraph Find(string text) => Body.Descendants<Paragraph>().First(paragraph => Plain(TextOf(paragraph)).StartsWith(text, StringComparison.Ordinal));

    /// <summary>One kind of blank, none at the ends.</summary>
    public static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\t', ' ').Replace('\n', ' ').Trim(' ');

    public static string TextOf(OpenXmlElement element) => string.Concat(element.Descendants().Select(part => part switch
    {
        Text text => text.Text,
        TabChar => "\t",
        Break => "\n",
        FootnoteReference note => string.Create(CultureInfo.InvariantCulture, $"[note {note.Id?.Value}]"),
        _ => string.Empty,
    }));

    public void Dispose() => _document.Dispose();
}
