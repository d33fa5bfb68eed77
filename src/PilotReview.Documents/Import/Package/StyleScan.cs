namespace PilotReview.Documents.Import.Package;

/// <summary>Refuses tables of styles that no office program writes and that would take long to read.</summary>
internal static class StyleScan
{
    private const string Part = "xl/styles.xml";
    private const int MaxElements = 1_000_000;
    private const int MaxFormats = 10_000;
    private const int MaxFormatLength = 1_000;

    public static void Check(PackageParts parts)
    {
        if (!parts.Contains(Part))
        {
            return;
        }

        using var reader = parts.Open(Part);
        var (elements, formats) = (0, 0);
        while (reader.Read())
        {
            elements += reader.IsAnyElement ? 1 : 0;
            if (reader.IsElement("numFmt", 2))
            {
                formats += (reader.Attribute("formatCode") ?? string.Empty).Length > MaxFormatLength ? MaxFormats : 1;
            }

            if (elements > MaxElements || formats > MaxFormats)
            {
                throw RefusedException.NotAWorkbook();
            }
        }
    }
}
