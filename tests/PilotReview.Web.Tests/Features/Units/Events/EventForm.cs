using Microsoft.AspNetCore.Http;
using PilotReview.Core.Units;
using PilotReview.Web.Features.Units.Events;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Tests.Features.Units.Events;

/// <summary>Decisions as a browser sends them.</summary>
internal static class EventForm
{
    /// <summary>MH-02 (46 members) becomes a sub-committee with two branches.</summary>
    public static Dictionary<string, string> Split => new(StringComparer.Ordinal)
    {
        ["kind"] = nameof(UnitEventKind.Split), ["number"] = "21-QĐ/ĐU", ["decided"] = "2026-11-20", ["from"] = "2026-12-01",
        ["standing-rows"] = "1", ["founded-rows"] = "3", ["table"] = "true",
        ["s0-unit"] = "MH-02 · Chi bộ minh họa 02", ["s0-fate"] = "ends",
        ["n0-code"] = "P2-X", ["n0-name-vi"] = "Đảng bộ bộ phận Khóm X", ["n0-short-vi"] = "ĐBBP Khóm X", ["n0-parent"] = "P2", ["n0-kind"] = "3",
        ["n1-code"] = "P2-X.1", ["n1-name-vi"] = "Chi bộ 1, Khóm X", ["n1-parent"] = "P2-X", ["n1-kind"] = "4", ["n1-official"] = "20", ["n1-probationary"] = "0", ["n1-exempt"] = "0", ["n1-away"] = "0",
        ["n2-code"] = "P2-X.2", ["n2-name-vi"] = "Chi bộ 2, Khóm X", ["n2-parent"] = "p2-x", ["n2-kind"] = "4", ["n2-official"] = "21", ["n2-probationary"] = "1", ["n2-exempt"] = "4", ["n2-away"] = "2",
        ["move-s0-n1"] = "20", ["move-s0-n2"] = "20", ["move-s0-x"] = "6", ["move-x-n2"] = "2",
    };

    public static Dictionary<string, string> Rename(string unit, string name, string from) => new(StringComparer.Ordinal)
    {
        ["kind"] = nameof(UnitEventKind.Renamed), ["number"] = "30-QĐ/ĐU", ["from"] = from, ["standing-rows"] = "1", ["s0-unit"] = unit, ["s0-name-vi"] = name,
    };

    public static Dictionary<string, string> Transfer(string unit, string to, string from) => new(StringComparer.Ordinal)
    {
        ["kind"] = nameof(UnitEventKind.Transferred), ["number"] = "31-QĐ/ĐU", ["from"] = from, ["standing-rows"] = "1", ["table"] = "true", ["s0-unit"] = unit, ["s0-fate"] = "stays", ["s0-parent"] = to,
    };

    public static Dictionary<string, string> With(this Dictionary<string, string> fields, params (string Name, string Value)[] others)
    {
        foreach (var (name, value) in others)
        {
            fields[name] = value;
        }

        return fields;
    }

    public static EventDraft Draft(this Dictionary<string, string> fields) =>
        EventDraft.Of(new PostedForm(new FormCollection(fields.ToDictionary(field => field.Key, field => new Microsoft.Extensions.Primitives.StringValues(field.Value)))), null, null);
}
