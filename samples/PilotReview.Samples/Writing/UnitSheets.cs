using ClosedXML.Excel;
using PilotReview.Core.Import;

namespace PilotReview.Samples.Writing;

/// <summary>The sheets about organisations: kinds, categories, legal bases, units, events, transfers.</summary>
internal static class UnitSheets
{
    public static void Write(IXLWorkbook workbook, ScenarioRows rows)
    {
        var kinds = new SheetWriter(workbook, "kinds", "code name_vi name_en from to");
        foreach (var row in rows.Kinds)
        {
            kinds.Append(row.Code, row.Name.Vi, row.Name.En, row.From, row.To);
        }

        var categories = new SheetWriter(workbook, "categories", "code name_vi name_en");
        foreach (var row in rows.Categories)
        {
            categories.Append(row.Code, row.Name.Vi, row.Name.En);
        }

        var bases = new SheetWriter(workbook, "legal_bases", "number title_vi title_en date in_force_from in_force_to");
        foreach (var row in rows.LegalBases)
        {
            bases.Append(row.Number, row.Title.Vi, row.Title.En, row.Date, row.InForceFrom, row.InForceTo);
        }

        WriteUnits(workbook, rows);
        WriteEvents(workbook, rows);
    }

    private static void WriteUnits(IXLWorkbook workbook, ScenarioRows rows)
    {
        var units = new SheetWriter(
            workbook, "units", "code from to name_vi name_en short_vi short_en kind category parent official probationary");
        foreach (var row in rows.Units)
        {
            units.Append(
                row.Code, row.From, row.To, row.Name.Vi, row.Name.En, row.ShortName.Vi, row.ShortName.En, row.Kind, row.Category, row.Parent,
                row.Official, row.Probationary);
        }
    }

    private static void WriteEvents(IXLWorkbook workbook, ScenarioRows rows)
    {
        var events = new SheetWriter(
            workbook, "events", "code kind decision_number decision_date effective_date predecessors successors note_vi note_en");
        foreach (var row in rows.Events)
        {
            events.Append(
                row.Code, row.Kind, row.DecisionNumber, row.DecisionDate, row.EffectiveDate, row.Predecessors, row.Successors, row.Note.Vi,
                row.Note.En);
        }

        var transfers = new SheetWriter(workbook, "transfers", "event from_unit to_unit members");
        foreach (var row in rows.Transfers)
        {
            transfers.Append(row.Event, row.FromUnit, row.ToUnit, row.Members);
        }
    }
}
