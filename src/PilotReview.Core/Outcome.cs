namespace PilotReview.Core;

/// <summary>What came of an attempt that may be refused: done, or not done and why. A refusal changes nothing.</summary>
public sealed record Outcome
{
    private Outcome(Reason? refusal) => Refusal = refusal;

    /// <summary>The one value that says the attempt succeeded.</summary>
    public static Outcome Done { get; } = new((Reason?)null);

    /// <summary>Why the attempt was refused; null when it was done.</summary>
    public Reason? Refusal { get; }

    public bool IsDone => Refusal is null;

    /// <summary>The attempt was refused for <paramref name="reason"/>.</summary>
    public static Outcome Refused(Reason reason) => new(reason);
}
