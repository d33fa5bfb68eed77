namespace PilotReview.Core.Observations;

/// <summary>Who put a content in, when, from where and with what remark.</summary>
public sealed record ObservationEntry
{
    public DateTimeOffset At { get; init; }

    /// <summary>The account; null for what the program itself loaded.</summary>
    public int? AccountId { get; init; }

    public ObservationSource Source { get; init; } = ObservationSource.Typed;

    /// <summary>The import the content came with; null when typed.</summary>
    public int? ImportBatchId { get; init; }

    /// <summary>The cell in the imported workbook, such as <c>observations!F12</c>.</summary>
    public string Cell { get; init; } = string.Empty;

    public string Comment { get; init; } = string.Empty;

    /// <summary>References to evidence, such as the number of the minutes.</summary>
    public string Evidence { get; init; } = string.Empty;

    /// <summary>Seconds the typing took; null when nothing was typed.</summary>
    public int? Seconds { get; init; }
}
