namespace PilotReview.Core.Organisation;

/// <summary>Why figures that do not agree are left as they are. It holds for those figures only: when one of them changes, the disagreement is open again.</summary>
public sealed class FigureExplanation
{
    public const int LongestNote = 1000;

    public int Id { get; init; }

    public int TableId { get; init; }

    /// <summary>Which finding it answers (<see cref="FigureFinding.Key"/>).</summary>
    public required string Key { get; init; }

    /// <summary>The figures that are explained (<see cref="FigureFinding.Basis"/>).</summary>
    public required string Basis { get; set; }

    public required string Note { get; set; }

    public required DateTimeOffset At { get; set; }

    public int? AccountId { get; set; }
}
