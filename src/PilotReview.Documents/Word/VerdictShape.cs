using System.Globalization;
using DocumentFormat.OpenXml;
using PilotReview.Core.Verdicts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>The shape of a verdict as a small drawing in the line: Times New Roman lacks some of them, and a shape prints the same everywhere. The word beside it says the same,
/// so that readers of the screen pass over it.</summary>
internal static class VerdictShape
{
    /// <summary>Share of the size of the letters beside it.</summary>
    private const double Share = 0.68;

    private const int PointInDrawing = 12700;

    /// <summary>The extension of a drawing by which readers of the screen know that it only adorns.</summary>
    private const string Decorative = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

    /// <summary>How far below the line it stands, in halves of a point.</summary>
    private const string Depth = "-1";

    /// <param name="kind">What it says.</param>
    /// <param name="name">What Word calls it in its list of drawings.</param>
    /// <param name="size">Size of the letters beside it, in points.</param>
    /// <param name="id">Unique in the document.</param>
    public static W.Run Of(VerdictKind kind, string name, double size, uint id)
    {
        var edge = (long)Math.Round(size * Share * PointInDrawing);
        var run = new W.Run(new AlternateContent(Drawing(kind, name, edge, id)));
        run.RunProperties = new W.RunProperties { Position = new W.Position { Val = Depth }, NoProof = new W.NoProof() };
        return run;
    }

    private static string Drawing(VerdictKind kind, string name, long edge, uint id) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
        <mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps">
        <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">
        <wp:extent cx="{edge}" cy="{edge}"/><wp:docPr id="{id}" name="{XmlName.Of(name)}" descr="">
        <a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{Decorative}">
        <adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr><wp:cNvGraphicFramePr/>
        <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
        <wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{edge}" cy="{edge}"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>
        <a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="1000" h="1000">{Outline(kind)}</a:path></a:pathLst></a:custGeom>{Ink(kind, edge)}</wps:spPr><wps:bodyPr/>
        </wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent>
        """);

    /// <summary>The outline in a square of 1000 by 1000.</summary>
    private static string Outline(VerdictKind kind) => kind switch
    {
        VerdictKind.Improved => Line(true, (500, 100), (940, 900), (60, 900)),
        VerdictKind.Worsened => Line(true, (500, 900), (940, 100), (60, 100)),
        VerdictKind.NoClearChange => Circle(390),
        VerdictKind.NotEnoughData => Circle(370),
        VerdictKind.AtCeiling => Line(true, (80, 330), (920, 330), (920, 670), (80, 670)),
        VerdictKind.DifferentScale => Line(false, (80, 330), (720, 330)) + Line(false, (520, 110), (760, 330), (520, 550))
            + Line(false, (920, 670), (280, 670)) + Line(false, (480, 450), (240, 670), (480, 890)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The colours of the screen; filled or drawn as a line.</summary>
    private static string Ink(VerdictKind kind, long edge) => kind switch
    {
        VerdictKind.Improved => Filled("1F6FB2"),
        VerdictKind.Worsened => Filled("B35000"),
        VerdictKind.NoClearChange => Filled("6B7280"),
        VerdictKind.NotEnoughData => Stroked("6B7280", edge * 13 / 100, "<a:prstDash val=\"sysDash\"/>"),
        VerdictKind.AtCeiling => Filled("0F766E"),
        _ => Stroked("6D28D9", edge * 125 / 1000, string.Empty),
    };

    private static string Filled(string colour) => $"<a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill><a:ln><a:noFill/></a:ln>";

    private static string Stroked(string colour, long width, string dash) => string.Create(
        CultureInfo.InvariantCulture, $"<a:noFill/><a:ln w=\"{width}\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>{dash}</a:ln>");

    private static string Line(bool isClosed, params (int X, int Y)[] corners)
    {
        static string At((int X, int Y) corner) => string.Create(CultureInfo.InvariantCulture, $"<a:pt x=\"{corner.X}\" y=\"{corner.Y}\"/>");
        var sides = string.Concat(corners.Skip(1).Select(corner => $"<a:lnTo>{At(corner)}</a:lnTo>"));
        return $"<a:moveTo>{At(corners[0])}</a:moveTo>{sides}{(isClosed ? "<a:close/>" : string.Empty)}";
    }

    private static string Circle(int radius) => string.Create(
        CultureInfo.InvariantCulture,
        $"<a:moveTo><a:pt x=\"{500 + radius}\" y=\"500\"/></a:moveTo><a:arcTo wR=\"{radius}\" hR=\"{radius}\" stAng=\"0\" swAng=\"21600000\"/><a:close/>");
}
