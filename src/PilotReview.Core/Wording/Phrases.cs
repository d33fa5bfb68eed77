using System.Globalization;
using System.Resources;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Wording;

/// <summary>The closed phrase bank: every sentence about a result, on screen, in charts and in documents, is one of these with its slots filled.</summary>
/// <remarks>Keys: <c>d</c> description, <c>v</c> why nothing was computed, <c>n</c> notes, <c>k</c> comparison units, <c>m</c> method, <c>c</c> charts,
/// <c>p</c> periods, <c>f</c> figures, <c>t</c> tallies, <c>word</c> members of enumerations.</remarks>
public static class Phrases
{
    /// <summary>The bank itself.</summary>
    public static PhraseBook Book { get; } =
        new(new ResourceManager("PilotReview.Core.Wording.Phrases", typeof(Phrases).Assembly));

    /// <inheritdoc cref="PhraseBook.Get"/>
    public static string Get(string key, CultureInfo culture) => Book.Get(key, culture);

    /// <inheritdoc cref="PhraseBook.Fill"/>
    public static string Fill(string key, CultureInfo culture, params (string Slot, string Text)[] slots) => Book.Fill(key, culture, slots);

    /// <summary>A number of periods: <c>24 tháng</c>, <c>1 quarter</c>.</summary>
    public static string Periods(int count, PeriodKind kind, CultureInfo culture) => Fill(
        $"p.{SnakeCase.Of(kind.ToString())}.{(count == 1 ? "one" : "many")}", culture, ("count", Formats.Whole(count, culture)));

    /// <summary>A stretch of periods, both included: <c>10/2016 – 9/2018</c>; "no period" when it is empty.</summary>
    public static string Span(Period from, Period to, CultureInfo culture) => from.Index switch
    {
        var first when first > to.Index => Get("p.none", culture),
        var first when first == to.Index => Formats.PeriodName(from, culture),
        _ => Fill("p.span", culture, ("from", Formats.PeriodName(from, culture)), ("to", Formats.PeriodName(to, culture))),
    };
}
