using System.Globalization;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Wording;

/// <summary>An argument that was written neutrally, shown in the language of the sentence: <c>{0:n}</c> a number, <c>{0:d}</c> a day or a period,
/// <c>{0}</c> a text. What does not read as such is shown as it is.</summary>
internal sealed record NeutralArgument(string Text, CultureInfo Culture) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        "n" when ImportValue.TryNumber(Text, out var number) => Formats.Number(number, number.Scale, Culture),
        "d" when ImportValue.TryDay(Text, out var day) => Formats.Date(day),
        "d" when Period.TryParse(Text, out var period) => Formats.PeriodName(period, Culture),
        _ => Text,
    };
}
