namespace PilotReview.Core.Claims;

/// <summary>What kind of arithmetic, or of judgement, a text claims.</summary>
public enum ClaimKind
{
    /// <summary>Parts that are said to make up a total: "245 chi bộ, trong đó có 80 …; 42 …; 123 …".</summary>
    PartsOfTotal = 1,

    /// <summary>One part of a whole, with its percent: "623 trong 812 đồng chí (đạt 76,72%)", "chiếm 8,85% tổng số".</summary>
    Share,

    /// <summary>Two numbers with a stroke, with or without a percent: "171/170 (đạt 100,59%)".</summary>
    Ratio,

    /// <summary>A rise or fall between two figures: "tăng 16,7 điểm %, từ 71,2% lên 87,9%".</summary>
    Growth,

    /// <summary>A judgement without figures: "tỷ lệ dự sinh hoạt được nâng lên".</summary>
    Improvement,
}
