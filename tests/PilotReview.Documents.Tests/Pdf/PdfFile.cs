using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.Content;
using PdfSharp.Pdf.Content.Objects;
using PdfSharp.Pdf.IO;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;

namespace PilotReview.Documents.Tests.Pdf;

/// <summary>A written file, read back: its links, bookmarks, tags and letter sizes.</summary>
internal sealed class PdfFile : IDisposable
{
    private PdfFile(byte[] bytes) => (Bytes, Document) = (bytes, PdfReader.Open(new MemoryStream(bytes), PdfDocumentOpenMode.Import));

    public byte[] Bytes { get; }

    public PdfDocument Document { get; }

    public IReadOnlyList<PdfLink> Links =>
    [
        .. Document.Pages.Cast<PdfPage>().SelectMany((page, index) => Dictionaries(page.Elements.GetArray("/Annots"))
            .Where(annotation => annotation.Elements.GetName("/Subtype") == "/Link")
            .Select(annotation => new PdfLink(index + 1, annotation.Elements.GetString("/Contents"), PageOf(annotation)))),
    ];

    /// <summary>Bookmarks in order, one more blank for every level: "I- … 2".</summary>
    public IReadOnlyList<string> Bookmarks =>
        Document.Internals.Catalog.Elements.GetDictionary("/Outlines") is { } root ? [.. Outline(root, string.Empty)] : [];

    public static PdfFile Of(Report report)
    {
        using var stream = new MemoryStream();
        PdfRenderer.Write(report, stream);
        return new PdfFile(stream.ToArray());
    }

    /// <summary>Tags of one kind, in reading order.</summary>
    public IReadOnlyList<PdfDictionary> Tags(string kind) =>
        [.. Walk(Document.Internals.Catalog.Elements.GetDictionary("/StructTreeRoot")).Where(tag => tag.Elements.GetName("/S") == kind)];

    /// <summary>Sizes of the letters of one page, from 1, in points.</summary>
    public IReadOnlyList<double> Sizes(int page) =>
        [.. ContentReader.ReadContent(Document.Pages[page - 1]).OfType<COperator>().Where(sign => sign.OpCode.OpCodeName == OpCodeName.Tf).Select(sign => NumberOf(sign.Operands[1]))];

    /// <summary>Where the pieces of text and the lines of one page, from 1, begin, from the left edge in points.</summary>
    public IReadOnlyList<double> LeftEdges(int page)
    {
        var (edges, saved, shift, text) = (new List<double>(), new Stack<double>(), 0d, 0d);
        foreach (var sign in ContentReader.ReadContent(Document.Pages[page - 1]).OfType<COperator>())
        {
            switch (sign.OpCode.OpCodeName)
            {
                case OpCodeName.q: saved.Push(shift); break;
                case OpCodeName.Q: shift = saved.Pop(); break;
                case OpCodeName.cm: shift += NumberOf(sign.Operands[4]); break;
                case OpCodeName.BT: text = 0; break;
                case OpCodeName.Td: text += NumberOf(sign.Operands[0]); break;
                case OpCodeName.Tm: text = NumberOf(sign.Operands[4]); break;
                case OpCodeName.Tj or OpCodeName.TJ: edges.Add(shift + text); break;
                case OpCodeName.m or OpCodeName.l or OpCodeName.re: edges.Add(shift + NumberOf(sign.Operands[0])); break;
                default: break;
            }
        }

        return edges;
    }

    public void Dispose() => Document.Dispose();

    public static IEnumerable<PdfDictionary> Walk(PdfDictionary? tag)
    {
        if (tag is null)
        {
            yield break;
        }

        yield return tag;
        foreach (var below in Kids(tag).SelectMany(Walk))
        {
            yield return below;
        }
    }

    private static double NumberOf(CObject number) => number is CReal real ? real.Value : ((CInteger)number).Value;

    private static IEnumerable<PdfDictionary> Kids(PdfDictionary tag) =>
        tag.Elements.GetArray("/K") is { } array ? Dictionaries(array) : tag.Elements.GetDictionary("/K") is { } single ? [single] : [];

    private static IEnumerable<PdfDictionary> Dictionaries(PdfArray? array) =>
        array is null ? [] : array.Elements.Select(item => item is PdfReference reference ? reference.Value : item).OfType<PdfDictionary>();

    private IEnumerable<string> Outline(PdfDictionary parent, string indent)
    {
        for (var item = parent.Elements.GetDictionary("/First"); item is not null; item = item.Elements.GetDictionary("/Next"))
        {
            yield return $"{indent}{item.Elements.GetString("/Title")} {PageOf(item)}";
            foreach (var below in Outline(item, indent + " "))
            {
                yield return below;
            }
        }
    }

    private int PageOf(PdfDictionary item)
    {
        var target = (PdfReference)item.Elements.GetArray("/Dest")!.Elements[0];
        return 1 + Document.Pages.Cast<PdfPage>().ToList().FindIndex(page => page.Reference == target);
    }
}
