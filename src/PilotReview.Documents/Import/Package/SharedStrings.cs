namespace PilotReview.Documents.Import.Package;

/// <summary>Lengths of the texts that cells share, in their order.</summary>
internal static class SharedStrings
{
    private const string Part = "xl/sharedStrings.xml";

    public static List<long> ReadLengths(PackageParts parts, TextCost cost)
    {
        var lengths = new List<long>();
        if (!parts.Contains(Part))
        {
            return lengths;
        }

        using var reader = parts.Open(Part);
        reader.ReadRoot("sst");
        while (reader.Read())
        {
            if (reader.IsElement("si", 1))
            {
                var text = reader.ReadText();
                cost.Take(text);
                lengths.Add(text.Length);
            }
        }

        return lengths;
    }
}
