using System.Globalization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units;

/// <summary>The day and the words that the address of a page of units carries.</summary>
public static class DayInAddress
{
    public const string DayName = "on";
    public const string WordsName = "q";
    public const string CategoryName = "category";

    private const string Format = "yyyy-MM-dd";

    /// <summary>The day written <c>2021-09-30</c>, or <c>30/9/2021</c> as a browser without scripts sends what was typed; null for anything else.</summary>
    public static DateOnly? Read(string? text) => FormReader.ReadDay(text);

    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The list of units as of a day (today when null), searched for words (all when empty) and narrowed to a category (any when empty).</summary>
    public static string List(DateOnly? day, string? words = null, string? category = null) => Urls.Units + Query(day, words, category);

    /// <summary>A unit's page as of a day; today when null.</summary>
    public static string Unit(string code, DateOnly? day) => Urls.Unit(code) + Query(day, null, null);

    private static string Query(DateOnly? day, string? words, string? category)
    {
        var query = QueryString.Empty;
        query = day is { } on ? query.Add(DayName, Write(on)) : query;
        query = string.IsNullOrWhiteSpace(words) ? query : query.Add(WordsName, words.Trim());
        return (string.IsNullOrEmpty(category) ? query : query.Add(CategoryName, category)).ToString();
    }
}
