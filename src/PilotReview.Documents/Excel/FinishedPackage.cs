using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>Rewrites a saved workbook: puts the results beside the formulas, and takes out what differs from one saving to the next (random
/// identifiers, times), so that the same report gives the same bytes.</summary>
internal sealed partial class FinishedPackage(Report report, IReadOnlyList<SheetPlan> sheets, IReadOnlyList<FormulaResults> results)
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string RootRelationships = "_rels/.rels";
    private const string Properties = "docProps/core.xml";
    private const string PropertiesExtension = "psmdcp";
    private const string PropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string SheetPrefix = "xl/worksheets/sheet";
    private const int FirstOwnNumberFormat = 164;

    /// <summary>Elements of a sheet that stand behind its drawing.</summary>
    private static readonly HashSet<string> AfterDrawing = ["legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Elements = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The earliest time a zip entry can carry; the dates that mean something are in the document's properties.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, string Type, string Text)> _charts = [.. new ChartParts(sheets).All()];

    public void Rewrite(Stream saved, Stream to)
    {
        using var source = new ZipArchive(saved, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var parts = source.Entries.Where(entry => !entry.FullName.EndsWith(PropertiesExtension, StringComparison.Ordinal))
            .OrderByDescending(entry => entry.FullName == ContentTypes)
            .ThenBy(entry => entry.FullName, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            using var from = part.Open();
            using var into = Open(target, part.FullName);
            if (EditOf(part.FullName) is { } edit)
            {
                var document = XDocument.Load(from, LoadOptions.PreserveWhitespace);
                edit(document);
                document.Save(into, SaveOptions.DisableFormatting);
            }
            else
            {
                from.CopyTo(into);
            }
        }

        foreach (var (name, _, text) in _charts)
        {
            using var chart = new StreamWriter(Open(target, name));
            chart.Write(text);
        }

        using var properties = Open(target, Properties);
        CoreProperties().Save(properties, SaveOptions.DisableFormatting);
    }

    private static Stream Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private Action<XDocument>? EditOf(string part) => part switch
    {
        ContentTypes => NameProperties,
        RootRelationships => FixRelationships,
        "xl/workbook.xml" => FixPrintTitles,
        "xl/styles.xml" => FixNormalStyle,
        _ when part.StartsWith(SheetPrefix, StringComparison.Ordinal) => sheet =>
        {
            StoreResults(sheet, results[IndexOf(part)]);
            PutDrawing(sheet, sheets[IndexOf(part)]);
        },
        _ => null,
    };

    private static int IndexOf(string part)
    {
        var number = part[SheetPrefix.Length..part.IndexOf('.', StringComparison.Ordinal)];
        return int.Parse(number, CultureInfo.InvariantCulture) - 1;
    }

    private static void StoreResults(XDocument sheet, FormulaResults results)
    {
        foreach (var cell in sheet.Descendants(Main + "f").Select(formula => formula.Parent).OfType<XElement>().ToList())
        {
            var address = cell.Attribute("r")?.Value ?? string.Empty;
            var result = results.Find(address) ?? throw new InvalidOperationException($"The formula in {address} has no result.");
            cell.SetAttributeValue("t", result.IsText ? "str" : null);
            cell.Elements(Main + "v").Remove();
            cell.Add(new XElement(Main + "v", result.Value));
        }
    }

    /// <summary>The drawing with the charts stands behind head and foot, before what only the library's own parts need.</summary>
    private static void PutDrawing(XDocument sheet, SheetPlan plan)
    {
        if (plan.Charts.Count == 0 || sheet.Root is not { } root)
        {
            return;
        }

        XNamespace office = ChartParts.Office;
        var drawing = new XElement(Main + "drawing", new XAttribute(office + "id", ChartParts.DrawingId));
        if (root.Elements().FirstOrDefault(part => AfterDrawing.Contains(part.Name.LocalName)) is { } next)
        {
            next.AddBeforeSelf(drawing);
        }
        else
        {
            root.Add(drawing);
        }
    }

    private void NameProperties(XDocument types)
    {
        var root = types.Root ?? throw new InvalidOperationException("The list of content types is empty.");
        root.Elements(Types + "Default").Where(type => type.Attribute("Extension")?.Value == PropertiesExtension).Remove();
        root.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + Properties), new XAttribute("ContentType", PropertiesType)));
        root.Add(_charts.Where(part => part.Type.Length > 0)
            .Select(part => new XElement(Types + "Override", new XAttribute("PartName", "/" + part.Name), new XAttribute("ContentType", part.Type))));
    }

    /// <summary>The identifiers are random and nothing refers to them.</summary>
    private static void FixRelationships(XDocument relationships)
    {
        var number = 0;
        foreach (var relationship in relationships.Descendants(Relationships + "Relationship"))
        {
            number++;
            relationship.SetAttributeValue("Id", "rId" + number.ToString(CultureInfo.InvariantCulture));
            if (relationship.Attribute("Target") is { } target && target.Value.EndsWith(PropertiesExtension, StringComparison.Ordinal))
            {
                target.Value = "/" + Properties;
            }
        }
    }

    /// <summary>The library writes the rows and columns to repeat as 5:5 and A:C; Excel's own notation is $5:$5 and $A:$C.</summary>
    private static void FixPrintTitles(XDocument workbook)
    {
        foreach (var name in workbook.Descendants(Main + "definedName").Where(name => name.Attribute("name")?.Value == "_xlnm.Print_Titles"))
        {
            // a name of a sheet may hold commas of its own: parts begin behind the sheet's closing mark
            name.Value = Repeated().Replace(name.Value, match => "!" + string.Join(':', match.Groups["ends"].Value.Split(':').Select(end => "$" + end.TrimStart('$'))));
        }
    }

    [GeneratedRegex(@"!(?<ends>\$?[A-Z0-9]+:\$?[A-Z0-9]+)(?=,|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();

    /// <summary>The Normal style sets the font of empty cells and of head and foot; an own format numbered as a built-in one is dropped.</summary>
    private static void FixNormalStyle(XDocument styles)
    {
        var normal = styles.Descendants(Main + "font").First().Element(Main + "name");
        normal?.SetAttributeValue("val", CellStyles.FontName);
        var formats = styles.Descendants(Main + "numFmts").Single();
        formats.Elements().Where(format => (int?)format.Attribute("numFmtId") < FirstOwnNumberFormat).Remove();
        formats.SetAttributeValue("count", formats.Elements().Count());
        if (!formats.HasElements)
        {
            formats.Remove();
        }
    }

    private XDocument CoreProperties()
    {
        var day = report.DataDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        XElement Moment(string name) => new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), day);
        return new XDocument(new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", Elements),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Elements + "title", SheetText.Clean(report.Subject)),
            new XElement(Elements + "language", report.Culture.Name),
            Moment("created"),
            Moment("modified")));
    }
}
