using System.Text.Json.Nodes;
using PilotReview.Core.Statistics;

namespace PilotReview.Core.MethodFiles;

/// <summary>The answer to one case of a method file: named numbers, words and lists in a fixed order, without a field for what cannot be computed.</summary>
/// <remarks>JSON knows no infinity, so an infinite number is written as the word <c>Infinity</c> or <c>-Infinity</c>.</remarks>
public sealed class CaseResult
{
    private readonly JsonObject _fields = [];

    /// <summary>An answer that begins with <c>status: ok</c>.</summary>
    public static CaseResult Ok() => new CaseResult().With("status", "ok");

    /// <summary>An answer without <c>status</c>, for verdicts.</summary>
    public static CaseResult Empty() => new();

    /// <summary>That there is no answer, and why.</summary>
    public static CaseResult No(NotComputable why) =>
        new CaseResult().With("status", "not_computable").With("reason", SnakeCase.Of(why.ToString()));

    public CaseResult With(string name, double? value)
    {
        if (value is { } number)
        {
            _fields[name] = Number(number);
        }

        return this;
    }

    public CaseResult With(string name, int? value)
    {
        if (value is { } number)
        {
            _fields[name] = JsonValue.Create(number);
        }

        return this;
    }

    public CaseResult With(string name, bool? value)
    {
        if (value is { } flag)
        {
            _fields[name] = JsonValue.Create(flag);
        }

        return this;
    }

    public CaseResult With(string name, string value)
    {
        _fields[name] = JsonValue.Create(value);
        return this;
    }

    /// <summary>A list of numbers; null stays null.</summary>
    public CaseResult With(string name, IEnumerable<double?> values)
    {
        _fields[name] = new JsonArray([.. values.Select(value => value is { } number ? Number(number) : null)]);
        return this;
    }

    /// <summary>A list of indices, from 0.</summary>
    public CaseResult With(string name, IEnumerable<int> values)
    {
        _fields[name] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        return this;
    }

    /// <summary>The fields as JSON.</summary>
    public JsonObject ToJson() => (JsonObject)_fields.DeepClone();

    private static JsonNode Number(double value) => value switch
    {
        double.PositiveInfinity => JsonValue.Create("Infinity"),
        double.NegativeInfinity => JsonValue.Create("-Infinity"),
        _ => JsonValue.Create(value),
    };
}
