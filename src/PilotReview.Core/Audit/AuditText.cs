using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Audit;

/// <summary>How a value is spelled in the log: the same value always in the same way, whatever the language of the machine.</summary>
public static class AuditText
{
    /// <summary>Stands for a value that the log must not hold: a person's name, a secret.</summary>
    public const string Withheld = "***";

    private const int FingerprintDigits = 16;

    private const string DecimalFormat = "0.############################";

    /// <summary>Null stays null; days are <c>2021-10-23</c>, moments UTC, numbers without trailing noughts, choices in snake case.</summary>
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        Enum choice => SnakeCase.Of(choice.ToString()),
        decimal number => number.ToString(DecimalFormat, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Stands for a long random secret, such as a salted password hash: shows that it changed, not what it is. Null stays null.</summary>
    public static string? FingerprintOf(string? secret) => string.IsNullOrEmpty(secret)
        ? null
        : $"{Withheld} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)))[..FingerprintDigits]}";

    /// <summary>A figure as it is typed: <c>201/235</c>, <c>85.4</c>, <c>level 3</c>; null when nothing was observed.</summary>
    public static string? OfFigure(ObservationFigure figure)
    {
        if (figure.IsEmpty)
        {
            return null;
        }

        List<string> parts = [];
        if (figure.Numerator is not null || figure.Denominator is not null)
        {
            parts.Add(figure.Denominator is null ? Of(figure.Numerator) ?? string.Empty : $"{Of(figure.Numerator)}/{Of(figure.Denominator)}");
        }

        if (figure.Value is not null)
        {
            parts.Add(Of(figure.Value) ?? string.Empty);
        }

        if (figure.LevelRank is { } rank)
        {
            parts.Add(FormattableString.Invariant($"level {rank}"));
        }

        return string.Join(' ', parts);
    }
}
