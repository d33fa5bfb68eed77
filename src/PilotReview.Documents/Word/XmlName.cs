using System.Security;

namespace PilotReview.Documents.Word;

/// <summary>A text as the value of an attribute in XML that is written by hand.</summary>
internal static class XmlName
{
    public static string Of(string text) => SecurityElement.Escape(CleanText.Line(text));
}
