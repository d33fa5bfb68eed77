using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace PilotReview.Core.Access;

/// <summary>The six digits of an authenticator app (RFC 6238: HMAC-SHA-1, steps of 30 seconds). A code of the step before or after is taken too, since clocks
/// differ; none is taken twice.</summary>
public static class TimeCode
{
    public const int KeyLength = 20;
    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const int Tolerance = 1;
    private const int Modulus = 1_000_000;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step whose code was typed; null when there is none, or it is not later than the last one that was used.</summary>
    public static long? Match(ReadOnlySpan<byte> key, string? typed, DateTimeOffset now, long lastUsed)
    {
        if (Read(typed) is not { } code)
        {
            return null;
        }

        long? found = null;
        for (var step = StepOf(now) - Tolerance; step <= StepOf(now) + Tolerance; step++)
        {
            // every step is computed, so that the time it takes tells nothing
            if (CryptographicOperations.FixedTimeEquals(Code(key, step), code) && step > lastUsed)
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The code of a step, as ASCII digits.</summary>
    public static byte[] Code(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var offset = hash[^1] & 0xF;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue) % Modulus;
        return System.Text.Encoding.ASCII.GetBytes(number.ToString("D6", CultureInfo.InvariantCulture));
    }

    /// <summary>Six digits, however they are grouped; null otherwise.</summary>
    public static byte[]? Read(string? typed)
    {
        if (typed is null or { Length: > 16 })
        {
            return null;
        }

        var digits = typed.Where(sign => !char.IsWhiteSpace(sign)).ToArray();
        return digits.Length == Digits && digits.All(char.IsAsciiDigit) ? System.Text.Encoding.ASCII.GetBytes(digits) : null;
    }
}
