using System.Text;

namespace PilotReview.Core.Access;

/// <summary>Bytes as the letters and digits that authenticator apps take (RFC 4648, without padding).</summary>
public static class Base32
{
    private const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerSign = 5;
    private const int BitsPerByte = 8;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var next in bytes)
        {
            buffer = ((buffer << BitsPerByte) | next) & 0xFFF;
            bits += BitsPerByte;
            while (bits >= BitsPerSign)
            {
                bits -= BitsPerSign;
                text.Append(Signs[(buffer >> bits) & 31]);
            }
        }

        return bits > 0 ? text.Append(Signs[(buffer << (BitsPerSign - bits)) & 31]).ToString() : text.ToString();
    }
}
