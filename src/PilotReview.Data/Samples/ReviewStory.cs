using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Samples;

/// <summary>What people did with the reviews of a sample scenario, from draft to conclusion: a file beside the workbook. It is told through the same rules that hold for
/// everybody (<see cref="ReviewStoryTeller"/>), so that a sample cannot stand where no office could come to.</summary>
/// <param name="Reviews">What was done with each.</param>
/// <param name="Terms">The committee's terms, which documents are numbered in; none when absent.</param>
public sealed record ReviewStory(IReadOnlyList<ReviewTale> Reviews, IReadOnlyList<StoryTerm>? Terms = null)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <exception cref="JsonException">The file is not a story.</exception>
    public static async Task<ReviewStory> ReadAsync(Stream file, CancellationToken token) =>
        await JsonSerializer.DeserializeAsync<ReviewStory>(file, Form, token) ?? throw new JsonException("The file is empty.");
}

/// <summary>A term of the committee from its first day on.</summary>
public sealed record StoryTerm(DateOnly From, string Term);

/// <summary>What was done with one review, in order.</summary>
public sealed record ReviewTale(string Code, IReadOnlyList<StoryAct> Acts);

/// <summary>What was done at one time: whatever is given, in the order of the members. Units are told by their code.</summary>
public sealed record StoryAct
{
    /// <summary>A day, <c>2021-10-15</c>, or days from the day on which the sample is loaded: <c>-20</c>.</summary>
    public required string On { get; init; }

    public string? Justification { get; init; }

    /// <summary>Committees that are asked for what they recommend.</summary>
    public IReadOnlyList<string>? Committees { get; init; }

    /// <summary>The unit whose assessment is written; null for the review as a whole.</summary>
    public string? Unit { get; init; }

    /// <summary>The sentences of all findings of the unit are put in.</summary>
    public bool Draft { get; init; }

    public IReadOnlyList<StoryPoint>? Points { get; init; }

    public IReadOnlyList<StoryFact>? Facts { get; init; }

    public IReadOnlyList<StoryCost>? Costs { get; init; }

    public IReadOnlyList<StorySurvey>? Surveys { get; init; }

    public bool Send { get; init; }

    /// <summary>Why the assessment of the unit was sent back.</summary>
    public string? Return { get; init; }

    /// <summary>What the appraising board proposes for the unit, and why.</summary>
    public StoryOpinion? Opinion { get; init; }

    public IReadOnlyList<StoryRecommendation>? Recommendations { get; init; }

    public StoryComment? Comment { get; init; }

    /// <summary>Where the review goes.</summary>
    public ReviewState? Step { get; init; }

    public string? Due { get; init; }

    public string? Reason { get; init; }

    public StoryConclusion? Conclusion { get; init; }

    public StoryOrderReport? Report { get; init; }

    /// <summary>Number of an order that is confirmed to be done.</summary>
    public int? Confirm { get; init; }

    /// <summary>A day of the story, seen from the day on which it is told.</summary>
    public static DateOnly DayOf(string text, DateOnly today) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)
        ? today.AddDays(days)
        : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public sealed record StoryPoint(NarrativeSection Section, string Text);

public sealed record StoryFact(string Subject, bool IsSo, string On, string Paper);

public sealed record StoryCost(CostKind Kind, decimal Before, decimal After, string Source);

public sealed record StorySurvey(string Text, string Source, IReadOnlyList<StoryAnswer> Answers);

public sealed record StoryAnswer(string Label, int Before, int After);

public sealed record StoryOpinion(ConclusionOption Option, string Text);

public sealed record StoryRecommendation(string Committee, RecommendationKind Kind, string Reason, string? Paper);

public sealed record StoryComment(
    CommentKind Kind, CommentTarget Target, string? Subject, string? Unit, string Text, Role From, Role To, string? Reply, bool IsSettled);

public sealed record StoryConclusion(
    string On, string? Number, string Text, string? TextEn, string? Encouraged, string? EncouragedEn, int Collectives, int Individuals, int? Entitled, int? Present,
    IReadOnlyList<StoryDecision> Decisions, IReadOnlyList<StoryOrder> Orders);

/// <summary>One line of a conclusion; no unit for units elsewhere.</summary>
public sealed record StoryDecision(string? Unit, ConclusionOption Option, int? For, int? Against, int? Abstained);

public sealed record StoryOrder(string Text, string? Unit, string? Post, string Due);

public sealed record StoryOrderReport(int Number, string DoneOn, string Evidence);
