using System.Text.Json.Serialization;

namespace PilotReview.Core.Audit;

/// <summary>The end of the chain at some moment. Kept outside the log it is an anchor: whoever cuts or rewrites the log before it is found out.</summary>
/// <param name="Seq">Number of the newest entry; 0 for an empty log.</param>
/// <param name="Hash">Its hash; <see cref="AuditChain.Root"/> for an empty log.</param>
public sealed record AuditHead(long Seq, string Hash)
{
    private const char Stroke = ':';
    private const int ShortLength = 12;

    public static AuditHead Empty { get; } = new(0, AuditChain.Root);

    /// <summary>As printed on a document: number and the first twelve digits of the hash.</summary>
    [JsonIgnore]
    public string Short => FormattableString.Invariant($"{Seq}{Stroke}{Hash[..ShortLength]}");

    /// <summary>Reads <c>1234:0a1b…</c>, with the whole hash or at least its first twelve digits; null when it is not of this form.</summary>
    public static AuditHead? Parse(string text)
    {
        var parts = text.Trim().Split(Stroke);
        return parts.Length == 2
            && long.TryParse(parts[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seq)
            && parts[1].Length is >= ShortLength and <= AuditChain.HashLength
            && parts[1].All(char.IsAsciiHexDigit)
            ? new AuditHead(seq, parts[1].ToLowerInvariant())
            : null;
    }

    public override string ToString() => FormattableString.Invariant($"{Seq}{Stroke}{Hash}");
}
