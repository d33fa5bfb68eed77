using System.Text.Json.Serialization;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>What the page of an assessment sends from the browser: one written point, or that somebody is writing.</summary>
public sealed record ParagraphSent
{
    public const string Save = "save";
    public const string Editing = "editing";

    [JsonPropertyName("kind")]
    public string? Kind { get; init; }

    [JsonPropertyName("review")]
    public string? Review { get; init; }

    /// <summary>Code of the unit; null for the review as a whole.</summary>
    [JsonPropertyName("unit")]
    public string? Unit { get; init; }

    /// <summary>Any word that tells one open page from another of the same account.</summary>
    [JsonPropertyName("page")]
    public string? Page { get; init; }

    /// <summary>Key of the point, made by the browser that writes it first; null when nobody writes.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; init; }

    [JsonPropertyName("section")]
    public string? Section { get; init; }

    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>Number of the content that the writer saw; 0 for a new point.</summary>
    [JsonPropertyName("version")]
    public int Version { get; init; }

    /// <summary>What was sent before and never answered, which may have arrived.</summary>
    [JsonPropertyName("tried")]
    public string? Tried { get; init; }

    /// <summary>The points of the page with the number of their content.</summary>
    [JsonPropertyName("known")]
    public IReadOnlyList<KnownPoint?>? Known { get; init; }
}

/// <summary>A point that the browser shows.</summary>
public sealed record KnownPoint([property: JsonPropertyName("k")] string? Key, [property: JsonPropertyName("v")] int Version);

/// <summary>What came of a message.</summary>
public sealed record ParagraphAnswer
{
    public const string Saved = "saved";
    public const string Conflict = "conflict";

    /// <summary>Somebody else has removed the point.</summary>
    public const string Gone = "gone";
    public const string Locked = "locked";
    public const string Refused = "refused";
    public const string Present = "present";

    [JsonPropertyName("outcome")]
    public required string Outcome { get; init; }

    /// <summary>The office's clock.</summary>
    [JsonPropertyName("at")]
    public string At { get; init; } = string.Empty;

    /// <summary>Number of the point in the database; 0 when there is none.</summary>
    [JsonPropertyName("id")]
    public int Id { get; init; }

    [JsonPropertyName("version")]
    public int Version { get; init; }

    /// <summary>The text as it is stored now.</summary>
    [JsonPropertyName("text")]
    public string Text { get; init; } = string.Empty;

    /// <summary>What the writer must know: whose text stands there, why it is locked, what is wrong.</summary>
    [JsonPropertyName("message")]
    public string Message { get; init; } = string.Empty;

    /// <summary>Numbers in the text that may name a person; it was saved all the same.</summary>
    [JsonPropertyName("warning")]
    public string Warning { get; init; } = string.Empty;

    [JsonPropertyName("others")]
    public IReadOnlyList<OtherEditor> Others { get; init; } = [];

    [JsonPropertyName("changed")]
    public IReadOnlyList<ChangedPoint> Changed { get; init; } = [];

    /// <summary>Keys that the browser shows and nobody has any more.</summary>
    [JsonPropertyName("gone")]
    public IReadOnlyList<string> Removed { get; init; } = [];
}

/// <summary>Somebody else who writes in a section or a point, in a sentence.</summary>
public sealed record OtherEditor(
    [property: JsonPropertyName("section")] string Section, [property: JsonPropertyName("key")] string Key, [property: JsonPropertyName("text")] string Text);

/// <summary>A point that is not as the browser shows it.</summary>
public sealed record ChangedPoint
{
    [JsonPropertyName("key")]
    public required string Key { get; init; }

    [JsonPropertyName("id")]
    public required int Id { get; init; }

    [JsonPropertyName("section")]
    public required string Section { get; init; }

    [JsonPropertyName("version")]
    public required int Version { get; init; }

    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>Its words are those of the phrase bank.</summary>
    [JsonPropertyName("drafted")]
    public required bool IsDrafted { get; init; }

    /// <summary>Who wrote it, and when.</summary>
    [JsonPropertyName("by")]
    public required string By { get; init; }
}
