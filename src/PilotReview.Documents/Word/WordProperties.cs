using System.Globalization;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Word;

/// <summary>Title, issuer and dates of the file; the dates are the day of the data.</summary>
internal static class WordProperties
{
    public const string ContentType = "application/vnd.openxmlformats-package.core-properties+xml";

    public static string Xml(Report report)
    {
        var day = report.DataDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        return $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <dc:title>{XmlName.Of($"{report.Kind}: {report.Subject}")}</dc:title><dc:creator>{XmlName.Of(report.Letterhead.Issuer)}</dc:creator>
            <dc:language>{report.Culture.Name}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>
            <dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>
            """;
    }
}
