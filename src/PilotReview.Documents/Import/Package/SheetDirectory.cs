namespace PilotReview.Documents.Import.Package;

/// <summary>Reads which sheets a workbook has, in their order, and in which part each of them is.</summary>
internal static class SheetDirectory
{
    public const string Workbook = "xl/workbook.xml";

    private const string Relations = "xl/_rels/workbook.xml.rels";
    private const string RelationSpace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ReferenceSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int MaxSheets = 256;
    private const int MaxElements = 1_000_000;

    public static IReadOnlyList<(string Name, string Part)> Read(PackageParts parts)
    {
        var sheets = ReadSheets(parts);
        var targets = ReadTargets(parts);
        return [.. sheets.Select(sheet => (sheet.Name, PartOf(targets, sheet.Reference)))];
    }

    private static List<(string Name, string Reference)> ReadSheets(PackageParts parts)
    {
        var sheets = new List<(string Name, string Reference)>();
        using var reader = parts.Open(Workbook);
        reader.ReadRoot("workbook");
        var isInside = false;
        while (reader.Read())
        {
            if (reader.Depth == 1)
            {
                isInside = reader.IsElement("sheets", 1) && !reader.IsEmpty;
            }
            else if (isInside && reader.IsElement("sheet", 2))
            {
                sheets.Add((
                    reader.Attribute("name") ?? throw RefusedException.NotAWorkbook(),
                    reader.Attribute("id", ReferenceSpace) ?? throw RefusedException.NotAWorkbook()));
            }
        }

        var isUsable = sheets.Count is > 0 and <= MaxSheets && sheets.DistinctBy(sheet => sheet.Reference).Count() == sheets.Count;
        return isUsable ? sheets : throw RefusedException.NotAWorkbook();
    }

    private static Dictionary<string, string> ReadTargets(PackageParts parts)
    {
        var targets = new Dictionary<string, string>();
        var count = 0;
        using var reader = parts.Open(Relations);
        reader.ReadRoot("Relationships", RelationSpace);
        while (reader.Read())
        {
            if (reader.IsElement("Relationship", 1, RelationSpace) && reader.Attribute("Id") is { } id)
            {
                var isNew = targets.TryAdd(id, reader.Attribute("Target") ?? string.Empty);
                if (!isNew || ++count > MaxElements)
                {
                    throw RefusedException.NotAWorkbook();
                }
            }
        }

        return targets;
    }

    private static string PartOf(Dictionary<string, string> targets, string reference)
    {
        var target = targets.GetValueOrDefault(reference, string.Empty);
        return target.StartsWith("/xl/", StringComparison.OrdinalIgnoreCase) ? target[1..] : "xl/" + target;
    }
}
