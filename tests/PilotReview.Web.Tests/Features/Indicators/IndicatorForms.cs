using Microsoft.AspNetCore.Http;
using PilotReview.Web.Features.Indicators;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Tests.Features.Indicators;

/// <summary>Forms of the catalogue as a browser sends them.</summary>
internal static class IndicatorForms
{
    public static IReadOnlyDictionary<string, string> Definition { get; } = new Dictionary<string, string>
    {
        ["name-vi"] = "Tỷ lệ dự họp", ["name-en"] = "Attendance", ["short-vi"] = "Dự họp", ["definition-vi"] = "Có mặt trên\r\nphải dự", ["numerator-vi"] = "Có mặt", ["denominator-vi"] = "Phải dự",
        ["direction"] = "higher_is_better", ["decimals"] = "1", ["smallest"] = "2,5",
    };

    public static IReadOnlyDictionary<string, string> New { get; } = new Dictionary<string, string>(Definition)
    {
        ["code"] = "DH-1", ["kind"] = "proportion", ["period"] = "month", ["aggregation"] = "sum", ["scale"] = "", ["order"] = "3", ["applies"] = "khom-ap,co-quan", ["denominator-from"] = "must_attend",
    };

    /// <summary>A form with some fields changed: <c>field=value</c>.</summary>
    public static PostedForm With(this IReadOnlyDictionary<string, string> fields, params string[] changes)
    {
        var changed = new Dictionary<string, string>(fields);
        foreach (var change in changes)
        {
            var at = change.IndexOf('=', StringComparison.Ordinal);
            changed[change[..at]] = change[(at + 1)..];
        }

        return new PostedForm(new FormCollection(changed.ToDictionary(
            pair => pair.Key,
            pair => pair.Key == IndicatorFields.AppliesTo ? new Microsoft.Extensions.Primitives.StringValues(pair.Value.Split(',')) : new Microsoft.Extensions.Primitives.StringValues(pair.Value))));
    }

    public static PostedForm Of(params string[] fields) => new Dictionary<string, string>().With(fields);
}
