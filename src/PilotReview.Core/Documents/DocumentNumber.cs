using System.Globalization;

namespace PilotReview.Core.Documents;

/// <summary>How the number of a document is read and written: from 01 on, a zero before the numbers under ten.</summary>
public static class DocumentNumber
{
    public const int Lowest = 1;
    public const int Highest = 9999;

    /// <summary>The number as a document carries it: 05, 12, 128.</summary>
    public static string Write(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>Number and symbol, as documents are cited: 05-BC/ThU.</summary>
    public static string Write(int number, string symbol) => $"{Write(number)}-{symbol}";

    /// <summary>What was typed; null for anything but a whole number from <see cref="Lowest"/> to <see cref="Highest"/>. A zero before it does no harm.</summary>
    public static int? Read(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= Lowest and <= Highest ? number : null;
}
