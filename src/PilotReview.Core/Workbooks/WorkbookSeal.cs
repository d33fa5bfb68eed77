using System.Security.Cryptography;
using System.Text;

namespace PilotReview.Core.Workbooks;

/// <summary>Which office a workbook went out from, and whether its keys are as they went out. The secret is of the office's own database and never in a file.</summary>
public sealed class WorkbookSeal : IDisposable
{
    private const int OfficeLength = 16;

    private readonly IncrementalHash _hash;

    public WorkbookSeal(string secret)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        Office = Convert.ToHexStringLower(HMACSHA256.HashData(key, "office"u8))[..OfficeLength];
        _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    }

    /// <summary>Tells one office from another; says nothing about the secret.</summary>
    public string Office { get; }

    /// <summary>Adds a line of keys; the order counts.</summary>
    public void Add(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            _hash.AppendData(Encoding.UTF8.GetBytes(part));
            _hash.AppendData([0]);
        }
    }

    /// <summary>The seal of the lines so far.</summary>
    public string Value() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
