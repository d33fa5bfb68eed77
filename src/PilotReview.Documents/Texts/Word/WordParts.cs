using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Texts.Word;

/// <summary>Where the parts of a Word document lie, as its relations tell.</summary>
internal sealed class WordParts
{
    private const string RootRelations = "_rels/.rels";
    private const string UsualMain = "word/document.xml";
    private const int MaxRelations = 100_000;

    private readonly PackageParts _parts;
    private readonly List<(string Type, string Part)> _relations = [];

    public WordParts(PackageParts parts)
    {
        _parts = parts;
        Main = Relations(RootRelations, string.Empty).FirstOrDefault(relation => relation.Type == "officeDocument").Part ?? UsualMain;
        var (folder, file) = (Main[..(Main.LastIndexOf('/') + 1)], Main[(Main.LastIndexOf('/') + 1)..]);
        _relations.AddRange(Relations($"{folder}_rels/{file}.rels", folder));
    }

    public string Main { get; }

    /// <summary>The part of that kind, such as <c>footnotes</c>; null when there is none.</summary>
    public string? Find(string type) => _relations.FirstOrDefault(relation => relation.Type == type && _parts.Contains(relation.Part)).Part;

    public bool Has(string type) => Find(type) is not null;

    private List<(string Type, string Part)> Relations(string part, string folder)
    {
        var relations = new List<(string Type, string Part)>();
        if (!_parts.Contains(part))
        {
            return relations;
        }

        using var xml = _parts.Open(part);
        xml.ReadRoot();
        xml.Inside(() =>
        {
            if (xml.Name == "Relationship" && xml.Attribute("TargetMode") != "External" && xml.Attribute("Target") is { } target && xml.Attribute("Type") is { } type
                && relations.Count < MaxRelations)
            {
                relations.Add((type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
            }
        });
        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != "..")
            {
                path.Add(step);
            }
            else if (path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
        }

        return string.Join('/', path);
    }
}
