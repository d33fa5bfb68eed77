namespace PilotReview.Core.Reviews;

/// <summary>What a decision rests on, frozen: every figure with its versions, definition, scale, setting and text, and the version of the engine. Never altered; a review that
/// comes back and goes up again gets a further one.</summary>
public sealed class ReviewSnapshot
{
    public int Id { get; init; }

    public int ReviewId { get; init; }

    /// <summary>1 for the first of the review.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public int? AccountId { get; init; }

    /// <summary>Version of the engine that computed the verdicts in it.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>SHA-256 of the canonical form, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The canonical form, compressed (Brotli).</summary>
    public required byte[] Content { get; init; }

    /// <summary>The hash in two groups of eight, as it is printed.</summary>
    public string ShortHash => ShortOf(Hash);

    public static string ShortOf(string hash) => hash.Length < 16 ? hash : $"{hash[..8]} {hash[8..16]}";
}
