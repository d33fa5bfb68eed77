using PilotReview.Core.Entry;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Workbooks;

/// <summary>The content of a cell as one text that is the same for the same content: empty for nothing, a dash for "did not arise", else the figure.</summary>
public static class ContentText
{
    public static string Of(Observation? stored) => stored switch
    {
        null or { State: ObservationState.Empty } => string.Empty,
        { Figure.IsEmpty: true } => FigureText.NotArisen,
        _ => FigureText.Canonical(stored.Figure),
    };

    /// <summary>What a reading would leave in the cell; the reading must not have a fault.</summary>
    public static string Of(FigureReading reading) => reading switch
    {
        { IsNotArisen: true } => FigureText.NotArisen,
        { Figure: { } figure } => FigureText.Canonical(figure),
        _ => throw new ArgumentException("A text with a fault leaves nothing.", nameof(reading)),
    };
}
