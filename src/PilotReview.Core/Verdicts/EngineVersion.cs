namespace PilotReview.Core.Verdicts;

/// <summary>The version of the rule that verdicts are made with. It is kept with whatever rests on a verdict, and rises whenever a verdict could come out otherwise.</summary>
public static class EngineVersion
{
    /// <summary>The version of this program.</summary>
    public const string Current = "1.0.0";
}
