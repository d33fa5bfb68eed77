namespace PilotReview.Core.Claims;

internal enum FigureUnit
{
    /// <summary>A number of people or things.</summary>
    Count = 1,
    Percent,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>A duration, an age, a length: never a part or a total, but it may rise or fall.</summary>
    Measure,

    /// <summary>Two numbers with a stroke.</summary>
    Ratio,
}

/// <summary>How a word before or behind a number loosens it.</summary>
internal enum Hedge
{
    None = 0,

    /// <summary>gần: a little less.</summary>
    Nearly,

    /// <summary>trên, hơn, ít nhất: that or more.</summary>
    Over,

    /// <summary>dưới, không quá: that or less.</summary>
    Under,

    /// <summary>khoảng, xấp xỉ.</summary>
    About,
}

/// <summary>A number of a text that stands for an amount.</summary>
/// <param name="Place">Its place among the figures of the text, from 0.</param>
/// <param name="At">Place of its token among all tokens.</param>
/// <param name="Token">Its token.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="End">One after the last character, the percent sign with it.</param>
internal sealed record Figure(int Place, int At, Token Token, FigureUnit Unit, int End)
{
    /// <summary>What is counted, such as "chi bộ"; empty when nothing is named.</summary>
    public string Noun { get; init; } = string.Empty;

    /// <summary>The words behind the noun up to the next sign or number.</summary>
    public IReadOnlyList<string> Tail { get; init; } = [];

    /// <summary>The words before it, back to the sign or number before.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    public Hedge Hedge { get; init; }

    /// <summary>It belongs to an aim, a duty or a threshold.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>For each one of something, or a mean.</summary>
    public bool IsEach { get; init; }

    /// <summary>One end of "từ 3 đến 7", or of 3-7.</summary>
    public bool IsRange { get; init; }

    /// <summary>How much more or less, not how many: "giảm 3 vụ", "nhiều hơn 15 vụ".</summary>
    public bool IsDifference { get; init; }

    public int Start => Token.Start;

    public decimal Value => Token.Value;

    public int Sentence => Token.Sentence;

    public bool IsPlainCount => Unit == FigureUnit.Count && !IsEach && !IsRange && !IsDifference;

    /// <summary>Points of a score sheet: "tổng số 100 điểm, gồm …".</summary>
    public bool IsScore => Unit == FigureUnit.Measure && Noun == Nouns.Score && !IsEach && !IsRange && !IsDifference;

    public bool LeadEndsWith(params string[] words) => Lead.Count >= words.Length && Lead.Skip(Lead.Count - words.Length).SequenceEqual(words);
}
