using System.Globalization;

namespace PilotReview.Web.Features.Units;

/// <summary>The day and the words that the address of a page of units carries.</summary>
public static class DayInAddress
{
    public const string DayName = "on";
    public const string WordsName = "q";

    private const string Format = "yyyy-MM-dd";

    /// <summary>The day written <c>2021-09-30</c>; null for anything else.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The list of units as of a day (today when null), searched for words (all when empty).</summary>
    public static string List(DateOnly? day, string? words = null) => Urls.Units + Query(day, words);

    /// <summary>A unit's page as of a day; today when null.</summary>
    public static string Unit(string code, DateOnly? day) => Urls.Unit(code) + Query(day, null);

    private static string Query(DateOnly? day, string? words)
    {
        var query = QueryString.Empty;
        query = day is { } on ? query.Add(DayName, Write(on)) : query;
        return (string.IsNullOrWhiteSpace(words) ? query : query.Add(WordsName, words.Trim())).ToString();
    }
}
