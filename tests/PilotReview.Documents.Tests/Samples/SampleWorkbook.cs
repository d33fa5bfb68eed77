using System.Globalization;
using System.Text;
using ExcelDataReader;
using PilotReview.Core.Observations;

namespace PilotReview.Documents.Tests.Samples;

/// <summary>The cells of a workbook by sheet, row and column, read without the product's own importer.</summary>
internal sealed class SampleWorkbook
{
    private readonly Dictionary<string, List<SampleRow>> _sheets = [];

    // the reader asks for code page 1252 when it starts, whatever the file
    static SampleWorkbook()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Committed = Read(File.ReadAllBytes(InRepository("samples", "cao-lanh", "cao-lanh.xlsx")));
    }

    private SampleWorkbook(Stream stream)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            Columns[reader.Name] = [.. rows[0].Select(head => Convert.ToString(head, CultureInfo.InvariantCulture) ?? string.Empty)];
            _sheets[reader.Name] = [.. rows.Skip(1).Select(cells => new SampleRow(Columns[reader.Name], cells))];
        }
        while (reader.NextResult());
    }

    /// <summary>Column codes by sheet.</summary>
    public Dictionary<string, string[]> Columns { get; } = [];

    public IReadOnlyList<SampleRow> this[string sheet] => _sheets[sheet];

    public static SampleWorkbook Committed { get; }

    public static SampleWorkbook Read(byte[] file) => new(new MemoryStream(file));

    public static string InRepository(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PilotReview.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine([folder?.FullName ?? throw new DirectoryNotFoundException("no PilotReview.sln above the tests"), .. path]);
    }

    /// <summary>Approved figures of the units together, by period: Σ numerators and Σ denominators, or for a value its sum and 1 for each.</summary>
    public SortedDictionary<Period, (double Sum, double Over)> Series(string indicator, params string[] units)
    {
        var series = new SortedDictionary<Period, (double Sum, double Over)>();
        foreach (var row in this["observations"].Where(
            row => row.Text("indicator") == indicator && row.Text("state") == "approved" && units.Contains(row.Text("unit"))))
        {
            var (sum, over) = series.GetValueOrDefault(row.Period);
            series[row.Period] = row.Has("numerator")
                ? (sum + row.Number("numerator"), over + row.Number("denominator"))
                : (sum + row.Number("value"), over + 1);
        }

        return series;
    }
}
