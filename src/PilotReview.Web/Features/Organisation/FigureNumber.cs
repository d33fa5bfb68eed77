using System.Globalization;
using System.Text.RegularExpressions;
using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Organisation;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>Reads and writes the figures of a table as an office types them: 245, 2,5, 76,72.</summary>
public static partial class FigureNumber
{
    private const decimal Largest = 1_000_000_000;
    private const int MostDecimals = 4;

    /// <summary>A figure for its box, in which no thousands are marked.</summary>
    public static string Write(decimal? value) => value?.ToString("0.##########", Formats.Vietnamese) ?? string.Empty;

    /// <summary>A figure of a line; null when nothing was typed, or what was typed is none.</summary>
    public static decimal? Value(FormReader form, string field, string label, string text) => Read(form, field, label, text.Trim())?.Number;

    /// <summary>A percent with the digits after its mark; null when nothing was typed, or what was typed is none.</summary>
    public static (decimal Number, int Decimals)? Percent(FormReader form, string field, string label, string text)
    {
        var read = Read(form, field, label, text.Trim().TrimEnd('%').Trim());
        if (read is { Number: > FigureLine.LargestPercent })
        {
            form.Add(field, OrganisationText.ProblemPercentBounds.With(label, Formats.Whole((long)FigureLine.LargestPercent, CultureInfo.CurrentUICulture)));
            return null;
        }

        return read;
    }

    private static (decimal Number, int Decimals)? Read(FormReader form, string field, string label, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (text.StartsWith('-') || text.StartsWith('\u2212'))
        {
            form.Add(field, OrganisationText.ProblemNegative.With(label, ImportValue.Quote(text)));
        }
        else if (Thousands().IsMatch(text))
        {
            // 1.234 may be a thousand or a little more than one
            form.Add(field, OrganisationText.ProblemAmbiguous.With(label, ImportValue.Quote(text), text.Replace(".", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal)));
        }
        else if (Shape().Match(text) is { Success: true } match
            && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= Largest)
        {
            return (number, match.Groups["decimals"].Length);
        }
        else
        {
            form.Add(field, OrganisationText.ProblemNumber.With(label, ImportValue.Quote(text), MostDecimals));
        }

        return null;
    }

    [GeneratedRegex("^[0-9]{1,10}([.,](?<decimals>[0-9]{1,4}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex("^[1-9][0-9]{0,2}([.,][0-9]{3})+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Thousands();
}
