using PilotReview.Documents.Model;

namespace PilotReview.Documents.Word;

/// <summary>The settings part: the ways of a current Word, language of the theme, margins of a document printed on both sides (left is then inside, right outside), decimal comma of the report's language.</summary>
internal static class WordSettings
{
    public static string Xml(Report report)
    {
        var (language, numbers) = (report.Culture.Name, report.Culture.NumberFormat);
        var list = numbers.NumberDecimalSeparator == "," ? ";" : ",";
        var mirrored = report.Style.HasTwoSides ? "<w:mirrorMargins/>" : string.Empty;
        return $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>{mirrored}<w:defaultTabStop w:val="{WordMeasures.Indent}"/>
            <w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="{FootnoteWriter.Separator}"/>
            <w:footnote w:id="{FootnoteWriter.Continuation}"/></w:footnotePr><w:compat>
            <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
            <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
            <w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
            <w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
            <w:compatSetting w:name="differentiateMultirowTableHeaders" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/></w:compat>
            <w:themeFontLang w:val="{language}"/><w:decimalSymbol w:val="{numbers.NumberDecimalSeparator}"/><w:listSeparator w:val="{list}"/></w:settings>
            """;
    }
}
