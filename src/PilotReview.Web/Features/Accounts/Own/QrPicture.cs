using System.Globalization;
using System.Text;
using PilotReview.Core.Access;
using Radzen.Blazor;

namespace PilotReview.Web.Features.Accounts.Own;

/// <summary>The square that an authenticator app reads: the address of a key, drawn as one path of unit squares.</summary>
public sealed record QrPicture(int Size, string Path)
{
    private const string Issuer = "PilotReview";

    public static QrPicture Of(string account, ReadOnlySpan<byte> key)
    {
        var dark = RadzenQREncoder.EncodeUtf8(AddressOf(account, key), RadzenQREcc.Medium);
        var path = new StringBuilder();
        for (var y = 0; y < dark.GetLength(0); y++)
        {
            for (var x = 0; x < dark.GetLength(1); x++)
            {
                if (dark[y, x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrPicture(dark.GetLength(0), path.ToString());
    }

    private static string AddressOf(string account, ReadOnlySpan<byte> key) =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account)}?secret={Base32.Encode(key)}&issuer={Issuer}";
}
