using System.Text.Json;

namespace PilotReview.Core.MethodFiles;

/// <summary>The input of one case, read by name. A field that is missing or of another kind raises <see cref="CaseInputException"/>, which becomes the
/// answer "bad input" of that case alone.</summary>
public sealed class CaseInput(JsonElement element)
{
    /// <summary>The field, or null when it is absent or null.</summary>
    public JsonElement? Find(string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
        }
        catch (InvalidOperationException)
        {
            // a name beside it is no text: half a character, or bytes that are no UTF-8
            throw new CaseInputException(name);
        }
    }

    public double Number(string name) => NumberOf(Field(name), name);

    public double? OptionalNumber(string name) => Find(name) is { } field ? NumberOf(field, name) : null;

    public int Whole(string name) => WholeOf(Field(name), name);

    public bool Flag(string name) => Field(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new CaseInputException(name),
    };

    public string Text(string name) => Field(name) is { ValueKind: JsonValueKind.String } field ? TextOf(field, name) : throw new CaseInputException(name);

    /// <summary>The field where it is a text; null when it is absent or of another kind.</summary>
    public string? OptionalText(string name) => Find(name) is { ValueKind: JsonValueKind.String } field ? TextOf(field, name) : null;

    public IReadOnlyList<double> Numbers(string name) => [.. Items(name).Select(item => NumberOf(item, name))];

    /// <summary>Numbers with gaps.</summary>
    public IReadOnlyList<double?> NumbersWithGaps(string name) =>
        [.. Items(name).Select(item => item.ValueKind == JsonValueKind.Null ? (double?)null : NumberOf(item, name))];

    public IReadOnlyList<int> Wholes(string name) => [.. Items(name).Select(item => WholeOf(item, name))];

    public IReadOnlyList<string> Texts(string name) =>
        [.. Items(name).Select(item => item.ValueKind == JsonValueKind.String ? TextOf(item, name) : throw new CaseInputException(name))];

    /// <summary>The objects of a list, each read like an input of its own.</summary>
    public IReadOnlyList<CaseInput> Objects(string name) => [.. Items(name).Select(item => new CaseInput(item))];

    /// <summary>An object inside the input.</summary>
    public CaseInput Object(string name) => new(Field(name));

    /// <summary>A list of lists of objects.</summary>
    public IReadOnlyList<IReadOnlyList<CaseInput>> ObjectLists(string name) =>
    [
        .. Items(name).Select(list => list.ValueKind == JsonValueKind.Array
            ? (IReadOnlyList<CaseInput>)[.. list.EnumerateArray().Select(item => new CaseInput(item))]
            : throw new CaseInputException(name)),
    ];

    private IEnumerable<JsonElement> Items(string name) =>
        Field(name) is { ValueKind: JsonValueKind.Array } field ? field.EnumerateArray() : throw new CaseInputException(name);

    private JsonElement Field(string name) => Find(name) ?? throw new CaseInputException(name);

    private static string TextOf(JsonElement field, string name)
    {
        try
        {
            return field.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            // half a character, or bytes that are no UTF-8
            throw new CaseInputException(name);
        }
    }

    private static int WholeOf(JsonElement field, string name) =>
        field.ValueKind == JsonValueKind.Number && field.TryGetInt32(out var value) ? value : throw new CaseInputException(name);

    private static double NumberOf(JsonElement field, string name) => field.ValueKind switch
    {
        JsonValueKind.Number => field.GetDouble(),
        JsonValueKind.String when TextOf(field, name) is "Infinity" => double.PositiveInfinity,
        JsonValueKind.String when TextOf(field, name) is "-Infinity" => double.NegativeInfinity,
        JsonValueKind.String when TextOf(field, name) is "NaN" => double.NaN,
        _ => throw new CaseInputException(name),
    };
}

/// <summary>A field of a case is missing or of another kind.</summary>
public sealed class CaseInputException(string field) : Exception($"The field '{field}' is missing or of another kind.")
{
    public string Field { get; } = field;
}
