using System.Net;

namespace PilotReview.Web.Network;

/// <summary>Which addresses are inside an office: this machine, the private networks (RFC 1918, RFC 4193) and the links between neighbours.</summary>
public static class OfficeNetwork
{
    private static readonly IPNetwork[] Inside =
    [
        IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("::1/128"), IPNetwork.Parse("fc00::/7"), IPNetwork.Parse("fe80::/10"),
    ];

    /// <summary>Whether a request comes from inside. No address is a pipe of this very machine.</summary>
    public static bool Holds(IPAddress? address)
    {
        if (address is null)
        {
            return true;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Inside.Any(network => network.Contains(plain));
    }
}
