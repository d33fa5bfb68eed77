using System.Text.Json.Serialization;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>What the sheet in the browser sends: cells as they were typed, with the content that the typist saw.</summary>
public sealed record CellsSent
{
    /// <summary>Code of the unit whose sheet is open.</summary>
    [JsonPropertyName("unit")]
    public string Unit { get; init; } = string.Empty;

    /// <summary>The month that is open; a sheet of a year gives its last month.</summary>
    [JsonPropertyName("month")]
    public string Month { get; init; } = string.Empty;

    /// <summary>The sheet is a year of one branch.</summary>
    [JsonPropertyName("year")]
    public int? Year { get; init; }

    /// <summary>The document that figures are retrieved from; empty when they are not.</summary>
    [JsonPropertyName("document")]
    public string Document { get; init; } = string.Empty;

    [JsonPropertyName("isRetrieval")]
    public bool IsRetrieval { get; init; }

    [JsonPropertyName("cells")]
    public IReadOnlyList<CellSent> Cells { get; init; } = [];
}

/// <summary>One typed cell.</summary>
/// <param name="Key">Unit, indicator and period as in <see cref="CellNames"/>.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Base">Number of the content that the typist saw.</param>
/// <param name="Seconds">How long the cell was being typed into.</param>
/// <param name="Reason">Why a figure that was sent back is kept; empty for anything else.</param>
public sealed record CellSent(
    [property: JsonPropertyName("k")] string Key,
    [property: JsonPropertyName("t")] string Text,
    [property: JsonPropertyName("b")] int Base,
    [property: JsonPropertyName("s")] int? Seconds,
    [property: JsonPropertyName("w")] string? Reason = null);

/// <summary>What came of the cells, and what of the sheet looks different now.</summary>
public sealed record CellsAnswer
{
    [JsonPropertyName("at")]
    public string At { get; init; } = string.Empty;

    /// <summary>Why nothing at all was done, in a sentence; empty when it was.</summary>
    [JsonPropertyName("refused")]
    public string Refused { get; init; } = string.Empty;

    [JsonPropertyName("cells")]
    public IReadOnlyList<CellAnswer> Cells { get; init; } = [];

    /// <summary>Units whose issues are listed anew.</summary>
    [JsonPropertyName("rows")]
    public IReadOnlyList<string> Rows { get; init; } = [];

    [JsonPropertyName("issues")]
    public IReadOnlyList<IssueAnswer> Issues { get; init; } = [];

    [JsonPropertyName("totals")]
    public IReadOnlyList<TotalAnswer> Totals { get; init; } = [];
}

/// <summary>One cell as it stands now.</summary>
/// <param name="Key">The cell.</param>
/// <param name="Outcome"><c>saved</c>, <c>unchanged</c>, <c>conflict</c>, <c>locked</c> or <c>fault</c>.</param>
/// <param name="Text">What stands there, as it is typed.</param>
/// <param name="Version">Number of that content.</param>
/// <param name="State">Code of its state.</param>
/// <param name="Message">What the typist must know: the fault, or whose figure stands there.</param>
/// <param name="Repair">What was probably meant by a text with a fault, as it is typed; empty when nothing is offered.</param>
public sealed record CellAnswer(
    [property: JsonPropertyName("k")] string Key,
    [property: JsonPropertyName("o")] string Outcome,
    [property: JsonPropertyName("t")] string Text,
    [property: JsonPropertyName("v")] int Version,
    [property: JsonPropertyName("st")] string State,
    [property: JsonPropertyName("m")] string Message,
    [property: JsonPropertyName("p")] string Repair = "");

/// <summary>One line of the list of issues.</summary>
public sealed record IssueAnswer
{
    [JsonPropertyName("k")]
    public required string Key { get; init; }

    [JsonPropertyName("kind")]
    public required string Kind { get; init; }

    [JsonPropertyName("check")]
    public string Check { get; init; } = string.Empty;

    [JsonPropertyName("explain")]
    public bool MayExplain { get; init; }

    [JsonPropertyName("unit")]
    public required string Unit { get; init; }

    [JsonPropertyName("indicator")]
    public required string Indicator { get; init; }

    [JsonPropertyName("figure")]
    public required string Figure { get; init; }

    [JsonPropertyName("text")]
    public required string Text { get; init; }

    [JsonPropertyName("repair")]
    public string Repair { get; init; } = string.Empty;

    [JsonPropertyName("reason")]
    public string Reason { get; init; } = string.Empty;

    public static IssueAnswer Of(IssueLine line, Core.Units.UnitTree tree) => new()
    {
        Key = CellNames.Of(line.Key, tree),
        Kind = line.Kind.ToString(),
        Check = line.Check?.ToString() ?? string.Empty,
        MayExplain = line.MayExplain,
        Unit = line.Unit,
        Indicator = line.Indicator,
        Figure = line.Figure,
        Text = line.Text,
        Repair = line.Repair,
        Reason = line.Reason,
    };
}

/// <summary>A total of a group in one column: the figure, and what is said under it.</summary>
public sealed record TotalAnswer(
    [property: JsonPropertyName("g")] string Group,
    [property: JsonPropertyName("i")] int Column,
    [property: JsonPropertyName("t")] string Text,
    [property: JsonPropertyName("n")] string Note);

/// <summary>An explanation of an odd figure.</summary>
/// <param name="Unit">Code of the unit whose sheet is open.</param>
/// <param name="Month">The month that is open.</param>
/// <param name="Year">The year, when the sheet is one.</param>
/// <param name="Key">The cell.</param>
/// <param name="Base">Number of the content that the typist saw; an explanation without it is refused.</param>
/// <param name="Check">Name of the check.</param>
/// <param name="Reason">Why the figure is right.</param>
public sealed record ExplanationSent(
    [property: JsonPropertyName("unit")] string Unit,
    [property: JsonPropertyName("month")] string Month,
    [property: JsonPropertyName("year")] int? Year,
    [property: JsonPropertyName("k")] string Key,
    [property: JsonPropertyName("b")] int? Base,
    [property: JsonPropertyName("check")] string Check,
    [property: JsonPropertyName("reason")] string Reason);
