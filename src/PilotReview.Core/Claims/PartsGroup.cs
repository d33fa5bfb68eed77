namespace PilotReview.Core.Claims;

/// <summary>How a text says that numbers are parts of another one.</summary>
internal enum PartsSign
{
    /// <summary>trong đó</summary>
    Among = 1,

    /// <summary>gồm, chia ra</summary>
    Consists,

    /// <summary>A colon or a bracket alone.</summary>
    Bare,

    /// <summary>tổng cộng, behind the parts</summary>
    Trailing,
}

/// <summary>A total and the numbers that are said to be its parts, in one sentence.</summary>
internal sealed record PartsGroup(PartsSign Sign, Figure Total, IReadOnlyList<Figure> Parts)
{
    /// <summary>The rest is named without a number: "còn lại là …".</summary>
    public bool HasUncountedRest { get; init; }

    public decimal TotalValue => Total.Unit == FigureUnit.Ratio && Parts.Sum(part => part.Value) == Total.Token.Base ? Total.Token.Base : Total.Value;
}
