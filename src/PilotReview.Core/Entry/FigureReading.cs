using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>What a typed text means in its cell: a figure, nothing (cleared), "did not arise", or a fault.</summary>
public sealed record FigureReading
{
    /// <summary>The cell is emptied.</summary>
    public static FigureReading Cleared { get; } = new() { Figure = ObservationFigure.Empty };

    /// <summary>The period had nothing to count, such as no meeting held; said on purpose, so the cell is not missing.</summary>
    public static FigureReading NotArisen { get; } = new() { Figure = ObservationFigure.Empty, IsNotArisen = true };

    /// <summary>The figure; null when the text has a fault.</summary>
    public ObservationFigure? Figure { get; private init; }

    public bool IsNotArisen { get; private init; }

    /// <summary>The numerator was worked out from a typed percent; the reader is told.</summary>
    public bool IsFromPercent { get; private init; }

    public FigureFault? Fault { get; private init; }

    /// <summary>What the sentence of the fault names, written neutrally.</summary>
    public IReadOnlyList<string> Arguments { get; private init; } = [];

    /// <summary>The figure that was probably meant instead of a text with a fault; offered, never taken by itself.</summary>
    public ObservationFigure? Repair { get; init; }

    public bool IsCleared => Figure is { IsEmpty: true } && !IsNotArisen;

    public static FigureReading Of(ObservationFigure figure, bool isFromPercent = false) => new() { Figure = figure, IsFromPercent = isFromPercent };

    public static FigureReading Wrong(FigureFault fault, params string[] arguments) => new() { Fault = fault, Arguments = arguments };
}
