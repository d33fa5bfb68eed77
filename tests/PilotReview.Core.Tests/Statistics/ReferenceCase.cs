using System.Text.Json;
using Xunit;

namespace PilotReview.Core.Tests.Statistics;

/// <summary>One case of a file in Cases: input, expected results and how near they must be.</summary>
public sealed class ReferenceCase
{
    private readonly JsonElement _case;
    private readonly JsonElement _input;
    private readonly JsonElement _expected;

    private ReferenceCase(JsonElement element)
    {
        _case = element;
        _input = element.GetProperty("input");
        _expected = element.GetProperty("expected");
    }

    public bool IsComputable => _expected.GetProperty("status").GetString() == "ok";

    public double Confidence => _input.GetProperty("conf").GetDouble();

    private string Id => _case.GetProperty("id").GetString() ?? string.Empty;

    /// <summary>The identifiers of a file, for one test each.</summary>
    public static IEnumerable<TheoryDataRow<string>> Ids(string file) => All(file).Select(found => new TheoryDataRow<string>(found.Id));

    public static ReferenceCase Find(string file, string id) => All(file).Single(found => found.Id == id);

    public decimal Count(string name) => _input.GetProperty(name).GetDecimal();

    public int Whole(string name) => _input.GetProperty(name).GetInt32();

    public IReadOnlyList<double> Values(string name) => [.. _input.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    public IReadOnlyList<double?> Series(string name) =>
        [.. _input.GetProperty(name).EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? (double?)null : value.GetDouble())];

    public IReadOnlyList<int> ExpectedIndices(string name) => [.. _expected.GetProperty(name).EnumerateArray().Select(value => value.GetInt32())];

    public void AssertAgrees(string name, double actual)
    {
        var expected = _expected.GetProperty(name).GetDouble();
        var tolerance = _case.GetProperty("tolerance");
        var allowed = Math.Max(
            tolerance.GetProperty("abs").GetDouble(),
            tolerance.GetProperty("rel").GetDouble() * Math.Max(Math.Abs(expected), Math.Abs(actual)));
        Assert.True(Math.Abs(expected - actual) <= allowed, $"{Id} {name}: expected {expected:R}, got {actual:R}, allowed {allowed:R}");
    }

    private static IEnumerable<ReferenceCase> All(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Cases", file);
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(element => new ReferenceCase(element.Clone()))];
    }
}
