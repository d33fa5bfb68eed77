using System.Globalization;

namespace PilotReview.Documents.Word;

/// <summary>A style of the document. Those that Word knows by itself carry its English name and show in the language of Word; the others are named in resources.</summary>
/// <param name="Id">What texts refer to.</param>
/// <param name="Name">What Word shows.</param>
/// <param name="Based">The style it varies; empty for none.</param>
/// <param name="Paragraph">Content of its <c>w:pPr</c>.</param>
/// <param name="Letters">Content of its <c>w:rPr</c>.</param>
internal sealed record WordStyle(string Id, string Name, string Based, string Paragraph = "", string Letters = "")
{
    /// <summary>The style of the paragraph that follows when somebody types on; empty for the same.</summary>
    public string Next { get; init; } = string.Empty;

    public string Kind { get; init; } = "paragraph";

    /// <summary>More content, for a table style.</summary>
    public string Extra { get; init; } = string.Empty;

    public bool IsDefault { get; init; }

    public bool IsOwn { get; init; }

    /// <summary>Left out of Word's gallery of styles.</summary>
    public bool IsHidden { get; init; }

    public string Xml() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <w:style w:type="{Kind}"{(IsDefault ? " w:default=\"1\"" : "")}{(IsOwn ? " w:customStyle=\"1\"" : "")} w:styleId="{Id}">
        <w:name w:val="{Name}"/>{Of("basedOn", Based)}{Of("next", Next)}{(IsHidden ? "" : "<w:qFormat/>")}{In("pPr", Paragraph)}{In("rPr", Letters)}{Extra}</w:style>
        """);

    private static string Of(string name, string value) => value.Length == 0 ? string.Empty : $"<w:{name} w:val=\"{value}\"/>";

    private static string In(string name, string content) => content.Length == 0 ? string.Empty : $"<w:{name}>{content}</w:{name}>";
}
