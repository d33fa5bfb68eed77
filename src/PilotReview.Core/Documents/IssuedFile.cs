using System.Security.Cryptography;

namespace PilotReview.Core.Documents;

/// <summary>One file of an issued document, as it left the house.</summary>
public sealed class IssuedFile
{
    public int Id { get; init; }

    public int DocumentId { get; init; }

    /// <summary>Ending of the file, such as <c>pdf</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Two letters: <c>vi</c> for what is signed, <c>en</c> for its translation.</summary>
    public required string Language { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required byte[] Bytes { get; init; }

    public static IssuedFile Of(string format, string language, byte[] bytes) =>
        new() { Format = format, Language = language, Size = bytes.Length, Hash = HashOf(bytes), Bytes = bytes };

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
