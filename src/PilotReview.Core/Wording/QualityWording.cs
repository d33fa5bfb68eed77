using System.Globalization;
using PilotReview.Core.Observations;
using PilotReview.Core.Quality;

namespace PilotReview.Core.Wording;

/// <summary>Puts the grade of figures into words: a line for every reader, and a sentence for each sign for the appraiser.</summary>
public static class QualityWording
{
    /// <summary>Periods that are named one by one; with more, the first and the last.</summary>
    private const int MostNamed = 4;

    /// <summary>"Số liệu: tốt." or "Số liệu: cần xem lại, vì …".</summary>
    public static string Line(DataQuality quality, CultureInfo culture) => quality.Grade == QualityGrade.Good
        ? Phrases.Get("q.good", culture)
        : Phrases.Fill("q.review", culture, ("reasons", string.Join("; ", quality.Flags.Where(flag => !flag.IsInformation)
            .Select(flag => Phrases.Get("q.why." + SnakeCase.Of(flag.Sign.ToString()), culture)))));

    /// <summary>One sentence for each sign: what was seen, where, and what to do about it.</summary>
    public static IReadOnlyList<string> Details(DataQuality quality, CultureInfo culture) => [.. quality.Flags.Select(flag => Detail(flag, culture))];

    private static string Detail(QualityFlag flag, CultureInfo culture) => Phrases.Fill(
        "q.detail." + SnakeCase.Of(flag.Sign.ToString()), culture, ("periods", Named(flag.Periods, culture)),
        ("count", Formats.Whole(flag.Count, culture)), ("total", Formats.Whole(flag.Total, culture)));

    private static string Named(IReadOnlyList<Period> periods, CultureInfo culture) => periods.Count <= MostNamed
        ? string.Join(", ", periods.Select(period => Formats.PeriodName(period, culture)))
        : Phrases.Fill(
            "q.from_to", culture, ("count", Phrases.Periods(periods.Count, periods[0].Kind, culture)), ("from", Formats.PeriodName(periods[0], culture)),
            ("to", Formats.PeriodName(periods[^1], culture)));
}
