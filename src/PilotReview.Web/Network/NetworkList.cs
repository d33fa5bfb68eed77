using System.Net;

namespace PilotReview.Web.Network;

/// <summary>The addresses and networks written in a setting, such as <c>127.0.0.1, 10.0.0.0/24</c>.</summary>
public static class NetworkList
{
    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>The entries of a setting that may be written as one line or as a list.</summary>
    public static IReadOnlyList<string> Entries(IEnumerable<string?> written) =>
        [.. written.OfType<string>().SelectMany(line => line.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>The network an entry names: an address alone is a network of one. Null when it is neither.</summary>
    public static IPNetwork? Find(string entry)
    {
        if (IPAddress.TryParse(entry, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(entry, out var network) ? network : null;
    }
}
