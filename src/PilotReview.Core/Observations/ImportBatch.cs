namespace PilotReview.Core.Observations;

/// <summary>One workbook that came in whole.</summary>
public sealed class ImportBatch
{
    public int Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset At { get; init; }

    public int? AccountId { get; init; }

    public required int Rows { get; init; }

    /// <summary>When the batch was undone as a whole; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>The account that undid it.</summary>
    public int? UndoneBy { get; set; }
}
