namespace PilotReview.Core.Documents;

/// <summary>Where the figures of a document are looked up. The address stands on paper for years, so what is behind the base never changes.</summary>
public static class LookUpAddress
{
    /// <summary>The page, behind the base address of the program.</summary>
    public const string Path = "lookup";

    /// <summary>The whole address of a document: <c>https://pilotreview.local/lookup/SK-2021-1</c>; empty while the office has not said where its program is reached.</summary>
    /// <param name="address">The base address, without a stroke at its end; empty for none.</param>
    /// <param name="code">Code of the issued document; of a draft, that of its review.</param>
    public static string Of(string address, string code) => address.Length == 0 ? string.Empty : $"{address}/{Path}/{Uri.EscapeDataString(code)}";
}
