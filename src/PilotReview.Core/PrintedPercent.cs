using System.Globalization;

namespace PilotReview.Core;

/// <summary>How an office prints a percent, or a difference, and what can be told back from it. Offices round half away from zero; some cut digits off.</summary>
internal static class PrintedPercent
{
    private const decimal Hundred = 100;

    /// <summary>Rounded half away from zero at the printed decimals.</summary>
    public static decimal Round(decimal exact, int decimals) => Math.Round(exact, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Whether the printed number is the exact one with digits cut off, and not the rounded one.</summary>
    public static bool IsCut(decimal exact, decimal printed, int decimals) => Round(exact, decimals) != printed && Math.Round(exact, decimals, MidpointRounding.ToZero) == printed;

    /// <summary>Written neutrally with the printed decimals: 84.0 stays 84.0.</summary>
    public static string Write(decimal number, int decimals) => Round(number, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>One in the last printed place.</summary>
    public static decimal Unit(int decimals)
    {
        var unit = 1m;
        for (var digit = 0; digit < decimals; digit++)
        {
            unit /= 10;
        }

        return unit;
    }

    /// <summary>Whole numbers of which the part would be printed as that percent; null when there is none, or no end to them.</summary>
    public static (decimal Low, decimal High)? Wholes(decimal printed, int decimals, decimal part)
    {
        var step = Unit(decimals) / 2;
        return printed <= step || part == 0 ? null : Range(Math.Floor(Hundred * part / (printed + step)) + 1, Math.Floor(Hundred * part / (printed - step)));
    }

    /// <summary>Whole numbers that would be printed as that percent of the whole; null when there is none.</summary>
    public static (decimal Low, decimal High)? Parts(decimal printed, int decimals, decimal whole)
    {
        var step = Unit(decimals) / 2;
        // the upper bound itself would be rounded up
        return Range(Math.Ceiling(Math.Max(0, printed - step) * whole / Hundred), Math.Ceiling((printed + step) * whole / Hundred) - 1);
    }

    private static (decimal Low, decimal High)? Range(decimal low, decimal high) => low <= high ? (low, high) : null;
}
