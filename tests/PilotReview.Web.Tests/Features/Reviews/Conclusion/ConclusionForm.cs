using System.Globalization;
using PilotReview.Core.Access;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Tests.Features.Reviews.Conclusion;

/// <summary>A conclusion as a browser sends it: 11 of 13 present, every unit kept, one order.</summary>
internal static class ConclusionForm
{
    public static async Task<Dictionary<string, string>> GoodAsync(ReviewStage stage)
    {
        var desk = await stage.DeskAsync(Role.CommitteeMember);
        var fields = new Dictionary<string, string>
        {
            ["seen"] = desk.Work.Steps.Count.ToString(CultureInfo.InvariantCulture), ["acts"] = desk.Work.Acts.Count.ToString(CultureInfo.InvariantCulture),
            ["entitled"] = "13", ["present"] = "11", ["number"] = "42-KL/ThU", ["date"] = "23/10/2026", ["text-vi"] = "Duy trì hai đơn vị.\r\nKhóm 1 ban hành quy chế.",
            ["encouraged-vi"] = "Phường 2", ["collectives"] = "2", ["individuals"] = "10", ["orders"] = "5",
            ["order-0-text"] = "Ban hành quy chế", ["order-0-unit"] = ReviewStage.Ward, ["order-0-due"] = "31/12/2026",
        };
        foreach (var enrolment in desk.Enrolments)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"e{enrolment.Id}");
            (fields[$"option-{key}"], fields[$"for-{key}"], fields[$"against-{key}"], fields[$"abstained-{key}"]) = ("Keep", "11", "0", "0");
        }

        return fields;
    }

    /// <summary>The same with other fields; <c>e*</c> in a name stands for the first unit.</summary>
    public static PostedForm With(this Dictionary<string, string> fields, params (string Name, string Value)[] others)
    {
        var changed = new Dictionary<string, string>(fields);
        foreach (var (name, value) in others)
        {
            changed[name.Replace("e*", fields.Keys.First(key => key.StartsWith("option-e", StringComparison.Ordinal))["option-".Length..], StringComparison.Ordinal)] = value;
        }

        return ReviewStage.Form(changed);
    }

    /// <summary>The same without any votes.</summary>
    public static Dictionary<string, string> WithoutVotes(this Dictionary<string, string> fields) =>
        fields.Where(field => !field.Key.StartsWith("for-", StringComparison.Ordinal) && !field.Key.StartsWith("against-", StringComparison.Ordinal)
            && !field.Key.StartsWith("abstained-", StringComparison.Ordinal)).ToDictionary();
}
