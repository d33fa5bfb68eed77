using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Texts.Word;

/// <summary>Namespaces of a Word document, as Word saves it and as its strict form.</summary>
internal static class WordNames
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string MainStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string MathStrict = "http://purl.oclc.org/ooxml/officeDocument/math";

    public static bool IsWord(PartReader xml) => xml.Space is Main or MainStrict;

    public static bool IsMath(PartReader xml) => xml.Space is Math or MathStrict;

    public static bool IsAlternate(PartReader xml) => xml.Space == Compatibility && xml.Name == "AlternateContent";

    /// <summary>The value of an element such as <c>w:val</c>.</summary>
    public static string? Value(PartReader xml, string name = "val") => xml.Attribute(name, xml.Space);

    /// <summary>Whether a switch such as <c>w:vanish</c> is on: without a value it is.</summary>
    public static bool IsOn(PartReader xml) => Value(xml) is not ("0" or "false" or "off");
}
