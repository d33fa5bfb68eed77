namespace PilotReview.Core.Documents;

/// <summary>A document that was issued: numbered, dated, signed, and kept byte for byte. Never altered or removed; a mistake in it is mended by issuing a further version, which says why.
/// Who signed it stands in the files alone.</summary>
public sealed class IssuedDocument
{
    public int Id { get; init; }

    public required int ReviewId { get; init; }

    /// <summary>What is printed on it and looked up, such as <c>SK-2021-1</c> (<see cref="CodeOf"/>).</summary>
    public required string Code { get; init; }

    /// <summary>1 for the first of the review; a further one takes the place of the one before.</summary>
    public required int Version { get; init; }

    public DocumentKind Kind { get; init; } = DocumentKind.Report;

    /// <summary>Running from 01 for each issuer and symbol within a term.</summary>
    public required int Number { get; init; }

    /// <summary>What stands after the number, such as <c>BC/ThU</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>Who issued it, as in its heading.</summary>
    public required string Issuer { get; init; }

    /// <summary>The day that stands on it.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it is about, as it was issued.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The committee's term on the day of issue, as the office calls it: 2020–2025.</summary>
    public required string Term { get; init; }

    /// <summary>It keeps the number of an earlier version of the same review, which it corrects.</summary>
    public bool IsNumberKept { get; init; }

    /// <summary>SHA-256 of the snapshot that its figures come from, lower-case hexadecimal.</summary>
    public required string SnapshotHash { get; init; }

    /// <summary>The head of the log that is printed on it (<see cref="Audit.AuditHead"/>); empty for none.</summary>
    public string AuditHead { get; init; } = string.Empty;

    /// <summary>Why it was issued again; empty for the first version.</summary>
    public string Because { get; init; } = string.Empty;

    public required DateTimeOffset RecordedAt { get; init; }

    public int? AccountId { get; init; }

    /// <summary>What was handed out: one file for each format and language.</summary>
    public List<IssuedFile> Files { get; init; } = [];

    /// <summary>As it is cited: 05-BC/ThU.</summary>
    public string Cited => DocumentNumber.Write(Number, Symbol);

    /// <summary>Whether the conclusion that it prints was corrected after it was issued, so that a further version is due.</summary>
    /// <param name="lastAct">When the newest act of the standing committee on the review was recorded; null for none.</param>
    public bool IsOutdatedBy(DateTimeOffset? lastAct) => lastAct > RecordedAt;

    /// <summary>Whether both were numbered in one row of numbers.</summary>
    public bool IsNumberedWith(string issuer, string symbol, string term) => Issuer == issuer && Symbol == symbol && Term == term;

    /// <summary>The code of a version of a review.</summary>
    public static string CodeOf(string reviewCode, int version) => FormattableString.Invariant($"{reviewCode}-{version}");
}
