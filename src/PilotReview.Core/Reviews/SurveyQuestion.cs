using PilotReview.Core.Statistics;

namespace PilotReview.Core.Reviews;

/// <summary>A question that members answered without their names, before and after: how many chose each answer. Single answers are never stored.</summary>
public sealed class SurveyQuestion
{
    public const int LongestText = 300;
    public const int FewestAnswers = 2;
    public const int MostAnswers = 7;

    /// <summary>Fewer than so many sheets on one side could be told apart.</summary>
    public const int FewestSheets = 5;

    public int Id { get; init; }

    public int ReviewId { get; init; }

    public int? EnrolmentId { get; init; }

    public required string Text { get; init; }

    /// <summary>When and how it was asked.</summary>
    public string Source { get; init; } = string.Empty;

    public List<SurveyAnswer> Answers { get; init; } = [];

    /// <summary>The answers from the worst to the best.</summary>
    public IReadOnlyList<SurveyAnswer> Ranked => [.. Answers.OrderBy(answer => answer.Rank)];

    public int SheetsBefore => Answers.Sum(answer => answer.Before);

    public int SheetsAfter => Answers.Sum(answer => answer.After);

    /// <summary>Cliff's δ and the share in the two best answers with Newcombe's interval (methods, section 5); null without sheets on both sides. It describes: those who
    /// answered before and after are not the same people.</summary>
    public OrdinalComparison? Compare()
    {
        var computed = OrdinalComparison.Of([.. Ranked.Select(answer => (double)answer.Before)], [.. Ranked.Select(answer => (double)answer.After)]);
        return computed.Value;
    }
}

/// <summary>One answer with how many chose it.</summary>
public sealed class SurveyAnswer
{
    public int Id { get; init; }

    public int QuestionId { get; init; }

    /// <summary>1 for the worst.</summary>
    public required int Rank { get; init; }

    public required string Label { get; init; }

    public required int Before { get; init; }

    public required int After { get; init; }
}
