using System.Text.Json;
using System.Text.Json.Nodes;
using PilotReview.Core.MethodFiles;
using Xunit;

namespace PilotReview.Core.Tests.MethodFiles;

/// <summary>Every published case with its figures spoiled one after the other: the answer is a number or a reason, never NaN and never an exception.</summary>
public sealed class HostileCasesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    private static readonly string[] Spoilers =
        ["null", "\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "-1", "0", "0.5", "1e308", "-1e308", "1e-300", "2147483647", "-2147483648", "\"text\"", "true", "[]", "{}"];

    public static IEnumerable<TheoryDataRow<string>> Files() => Directory.GetFiles(Folder, "*.json").Order().Select(path => new TheoryDataRow<string>(Path.GetFileName(path)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Answer_SpoiledFigure_IsANumberOrAReason(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        // the small cases say as much as the large ones
        foreach (var given in document.RootElement.GetProperty("cases").EnumerateArray().OrderBy(found => found.GetRawText().Length).Take(3))
        {
            foreach (var path in Places(given.GetProperty("input"), 40))
            {
                foreach (var spoiler in Spoilers)
                {
                    AssertAnswered(given, path, spoiler);
                }
            }
        }
    }

    private static void AssertAnswered(JsonElement given, string[] path, string spoiler)
    {
        var input = JsonNode.Parse(given.GetProperty("input").GetRawText()) ?? throw new InvalidOperationException("A case has input.");
        var at = path[..^1].Aggregate(input, (node, step) => (int.TryParse(step, out var index) ? node[index] : node[step]) ?? throw new InvalidOperationException(step));
        if (int.TryParse(path[^1], out var last))
        {
            at[last] = JsonNode.Parse(spoiler);
        }
        else
        {
            at[path[^1]] = JsonNode.Parse(spoiler);
        }

        var asked = JsonSerializer.SerializeToElement(new JsonObject
        {
            ["schema"] = 1,
            ["cases"] = new JsonArray(new JsonObject { ["id"] = "x", ["method"] = given.GetProperty("method").GetString(), ["input"] = input }),
        });
        var answer = MethodFile.Answer(asked, out _).ToJsonString();
        Assert.Contains("\"result\":{", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", answer, StringComparison.Ordinal);
    }

    // the ways to every leaf, in order
    private static IEnumerable<string[]> Places(JsonElement element, int most) => Walk(element, []).Take(most);

    private static IEnumerable<string[]> Walk(JsonElement element, string[] path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Walk(field.Value, [.. path, field.Name])),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Walk(item, [.. path, index.ToString(System.Globalization.CultureInfo.InvariantCulture)])),
        _ => [path],
    };
}
