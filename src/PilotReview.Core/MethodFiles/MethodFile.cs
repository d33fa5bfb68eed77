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

    /// <summary>The reason given for a case of a method that this version does not know.</summary>
    private const string UnknownMethod = "unknown_method";

    /// <summary>Answers every case in order. A case of an unknown method is answered as not computable and its method is named in <paramref name="unknown"/>.</summary>
    /// <exception cref="CaseInputException">The document is not a method file; the field names what is wrong.</exception>
    public static JsonObject Answer(JsonElement document, out IReadOnlyList<string> unknown)
    {
        var file = new CaseInput(document);
        if (file.Whole("schema") != Schema)
        {
            throw new CaseInputException("schema");
        }

        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var usual = file.OptionalText("method");
        var answers = new JsonArray();
        foreach (var (index, item) in file.Objects("cases").Index())
        {
            var id = Named(item, index, "id") ?? throw new CaseInputException($"cases[{index}].id");
            var method = Named(item, index, "method") ?? usual ?? throw new CaseInputException($"cases[{index}].method");
            if (!CaseMethods.All.TryGetValue(method, out var compute))
            {
                missing.Add(method);
            }

            var result = compute is null ? CaseResult.Empty().With("status", "not_computable").With("reason", UnknownMethod) : Result(compute, item);
            answers.Add(new JsonObject { ["id"] = id, ["method"] = method, ["result"] = result.ToJson() });
        }

        unknown = [.. missing];
        return new JsonObject { ["schema"] = Schema, ["cases"] = answers };
    }

    private static string? Named(CaseInput item, int index, string field)
    {
        try
        {
            return item.OptionalText(field);
        }
        catch (CaseInputException)
        {
            throw new CaseInputException($"cases[{index}].{field}");
        }
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
