using System.Text.Json;
using System.Text.Json.Nodes;
using PilotReview.Core.Statistics;

namespace PilotReview.Core.MethodFiles;

/// <summary>Answers a method file: <c>{"schema":1,"cases":[{"id","method","input"}…]}</c> in, <c>{"schema":1,"cases":[{"id","method","result"}…]}</c> out. Needs no
/// database; what else a case holds is passed over.</summary>
public static class MethodFile
{
    /// <summary>The version of the format.</summary>
    public const int Schema = 1;

    /// <summary>Answers every case in order. A case of an unknown method is left without a result and named in <paramref name="unknown"/>.</summary>
    /// <exception cref="CaseInputException">The document is not a method file; the field names what is wrong.</exception>
    public static JsonObject Answer(JsonElement document, out IReadOnlyList<string> unknown)
    {
        var file = new CaseInput(document);
        if (file.Whole("schema") != Schema)
        {
            throw new CaseInputException("schema");
        }

        var missing = new List<string>();
        var usual = file.Find("method") is { ValueKind: JsonValueKind.String } named ? named.GetString() : null;
        var answers = new JsonArray();
        foreach (var item in file.Objects("cases"))
        {
            var method = item.Find("method") is { ValueKind: JsonValueKind.String } own ? own.GetString() : usual;
            if (method is null || !CaseMethods.All.TryGetValue(method, out var compute))
            {
                missing.Add(method ?? string.Empty);
                continue;
            }

            answers.Add(new JsonObject { ["id"] = item.Text("id"), ["method"] = method, ["result"] = Result(compute, item).ToJson() });
        }

        unknown = [.. missing.Distinct(StringComparer.Ordinal)];
        return new JsonObject { ["schema"] = Schema, ["cases"] = answers };
    }

    private static CaseResult Result(Func<CaseInput, CaseResult> compute, CaseInput item)
    {
        try
        {
            return compute(item.Object("input"));
        }
        catch (CaseInputException)
        {
            return CaseResult.No(NotComputable.BadInput);
        }
    }
}
