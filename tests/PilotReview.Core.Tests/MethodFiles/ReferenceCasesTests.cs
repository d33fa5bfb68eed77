using System.Text.Json;
using System.Text.Json.Nodes;
using PilotReview.Core.MethodFiles;
using Xunit;

namespace PilotReview.Core.Tests.MethodFiles;

/// <summary>Every case of the files in Cases, computed elsewhere, against what the engine answers, field by field.</summary>
public sealed class ReferenceCasesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IEnumerable<TheoryDataRow<string, string>> Cases() => Directory.GetFiles(Folder, "*.json").Order()
        .SelectMany(path => Read(path).EnumerateArray().Select(found => new TheoryDataRow<string, string>(Path.GetFileName(path), Id(found))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answer_PublishedCase_Agrees(string file, string id)
    {
        var given = Read(Path.Combine(Folder, file)).EnumerateArray().Single(found => Id(found) == id);
        var written = MethodFile.Answer(Asking(given), out var unknown).ToJsonString();
        var answer = JsonNode.Parse(written);

        Assert.Empty(unknown);
        var result = answer?["cases"]?[0]?["result"]?.AsObject();
        Assert.NotNull(result);
        foreach (var expected in given.GetProperty("expected").EnumerateObject().Where(field => !IsLeftOut(field.Name) && !IsAdvice(given, field.Name)))
        {
            Assert.True(result.ContainsKey(expected.Name), $"{id}: {expected.Name} is missing in {result}");
            Compare($"{id} {expected.Name}", expected.Value, result[expected.Name], given.GetProperty("tolerance"));
        }
    }

    private static JsonElement Asking(JsonElement given) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["schema"] = 1,
        ["cases"] = new JsonArray(new JsonObject
        {
            ["id"] = Id(given),
            ["method"] = given.GetProperty("method").GetString(),
            ["input"] = JsonNode.Parse(given.GetProperty("input").GetRawText()),
        }),
    });

    // optional by the description of the cases: Brunner-Munzel and the interval of Hodges-Lehmann
    private static bool IsLeftOut(string field) =>
        field.StartsWith("bm_", StringComparison.Ordinal) || field.StartsWith("ps_", StringComparison.Ordinal)
        || field is "hl_lower" or "hl_upper";

    // why a method has no answer is told for people; that it has none must agree
    private static bool IsAdvice(JsonElement given, string field) =>
        field == "reason" && given.GetProperty("expected").TryGetProperty("status", out _);

    private static void Compare(string what, JsonElement expected, JsonNode? actual, JsonElement tolerance)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Null:
                Assert.True(actual is null, $"{what}: expected none, got {actual}");
                break;
            case JsonValueKind.Array:
                var items = expected.EnumerateArray().ToList();
                var list = Assert.IsType<JsonArray>(actual);
                Assert.Equal(items.Count, list.Count);
                for (var index = 0; index < items.Count; index++)
                {
                    Compare($"{what}[{index}]", items[index], list[index], tolerance);
                }

                break;
            case JsonValueKind.Number:
                Assert.True(actual is not null && actual.GetValueKind() == JsonValueKind.Number, $"{what}: expected {expected}, got {actual}");
                AssertNear(what, expected.GetDouble(), actual.GetValue<double>(), tolerance);
                break;
            default:
                Assert.True(actual is not null, $"{what}: expected {expected}, got none");
                Assert.Equal(expected.ToString(), actual.ToString(), ignoreCase: expected.ValueKind is JsonValueKind.True or JsonValueKind.False);
                break;
        }
    }

    private static void AssertNear(string what, double expected, double actual, JsonElement tolerance)
    {
        var allowed = Math.Max(
            tolerance.GetProperty("abs").GetDouble(), tolerance.GetProperty("rel").GetDouble() * Math.Max(Math.Abs(expected), Math.Abs(actual)));
        Assert.True(Math.Abs(expected - actual) <= allowed, $"{what}: expected {expected:R}, got {actual:R}, allowed {allowed:R}");
    }

    private static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty("cases").Clone();
    }

    private static string Id(JsonElement found) => found.GetProperty("id").GetString() ?? string.Empty;
}
