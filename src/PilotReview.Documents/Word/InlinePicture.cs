using System.Globalization;

namespace PilotReview.Documents.Word;

/// <summary>A square picture in the line.</summary>
internal static class InlinePicture
{
    /// <param name="relationship">Which part it shows.</param>
    /// <param name="edge">In twentieths of a point.</param>
    /// <param name="description">What readers hear who cannot see it.</param>
    /// <param name="id">Unique in the document.</param>
    public static string Xml(string relationship, int edge, string description, uint id)
    {
        var length = WordMeasures.Drawing(edge);
        var text = XmlName.Of(description);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">
            <wp:extent cx="{length}" cy="{length}"/><wp:docPr id="{id}" name="QR {id}" descr="{text}"/><wp:cNvGraphicFramePr/>
            <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
            <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="{id}" name="QR {id}"/><pic:cNvPicPr/></pic:nvPicPr>
            <pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{relationship}"/><a:stretch><a:fillRect/>
            </a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{length}" cy="{length}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
            </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
            """);
    }
}
