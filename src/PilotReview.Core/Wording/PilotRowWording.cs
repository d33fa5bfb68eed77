using System.Globalization;
using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Wording;

/// <summary>A row of all enrolled units in words.</summary>
public static class PilotRowWording
{
    /// <summary>The test with its figures, or how many units came out how; then the trap of a changed mixture where it applies.</summary>
    public static string Sentence(PilotRow row, CultureInfo culture)
    {
        var said = row.Test is { } test ? Tested(row, test, culture) : Tallied(row, culture);
        return row.Rollup.Simpson is { IsFlagged: true } ? $"{said} {Phrases.Get("g.simpson", culture)}" : said;
    }

    /// <summary>Level before or after, empty when there is none.</summary>
    public static string Level(PilotRow row, Side side, CultureInfo culture) =>
        (side == Side.Before ? row.Rollup.Before : row.Rollup.After) is { } level ? FigureWording.Value(row.Rollup.Indicator, level, culture) : string.Empty;

    private static string Tested(PilotRow row, PilotTest test, CultureInfo culture)
    {
        var indicator = row.Rollup.Indicator;
        return Phrases.Fill(
            test.Method == PilotTestMethod.SignFlip ? "g.test.alone" : "g.test", culture,
            ("improved", Formats.Whole(row.Rollup.Tally.GetValueOrDefault(VerdictKind.Improved), culture)),
            ("units", Formats.Whole(row.Rollup.Units, culture)), ("difference", FigureWording.Change(indicator, test.Difference, culture)), ("p", FigureWording.P(test.P, culture)),
            ("q", FigureWording.P(row.Q ?? test.P, culture)), ("count", Formats.Whole(row.FamilySize, culture)),
            ("method", Words.Of(test.Method, culture)),
            ("interval", test.Interval is { } interval
                ? Phrases.Fill(
                    "d.interval", culture, ("low", FigureWording.ChangeNumber(indicator, interval.Lower, culture)),
                    ("high", FigureWording.ChangeNumber(indicator, interval.Upper, culture)))
                : string.Empty));
    }

    private static string Tallied(PilotRow row, CultureInfo culture) => Phrases.Fill(
        "g.tally", culture, ("improved", Formats.Whole(row.Rollup.Tally.GetValueOrDefault(VerdictKind.Improved), culture)),
        ("units", Formats.Whole(row.Rollup.Units, culture)), ("worsened", Formats.Whole(row.Rollup.Tally.GetValueOrDefault(VerdictKind.Worsened), culture)));
}
