using PilotReview.Core.Organisation;

namespace PilotReview.Web.Features.Organisation;

/// <summary>Writes what was typed into a stored table: lines keep their number, explanations of what is no longer there go.</summary>
internal static class FigureTableChange
{
    public static void Apply(FigureTable stored, FigureTable typed)
    {
        (stored.UnitId, stored.Subject, stored.FromYear, stored.ToYear) = (typed.UnitId, typed.Subject, typed.FromYear, typed.ToYear);
        (stored.Title, stored.Note) = (typed.Title, typed.Note);
        (stored.DocumentNumber, stored.DocumentDate, stored.AsOf) = (typed.DocumentNumber, typed.DocumentDate, typed.AsOf);
        stored.Lines.RemoveAll(line => typed.Find(line.Number) is null);
        foreach (var line in typed.Lines)
        {
            if (stored.Find(line.Number) is { } known)
            {
                Apply(known, line);
            }
            else
            {
                stored.Lines.Add(line);
            }
        }

        var keys = FigureCheck.Of(stored).Select(finding => finding.Key).ToHashSet(StringComparer.Ordinal);
        stored.Explanations.RemoveAll(told => !keys.Contains(told.Key));
    }

    private static void Apply(FigureLine stored, FigureLine typed)
    {
        (stored.Order, stored.Label, stored.Noun, stored.Breakdown) = (typed.Order, typed.Label, typed.Noun, typed.Breakdown);
        (stored.Value, stored.PrintedPercent, stored.PercentDecimals) = (typed.Value, typed.PrintedPercent, typed.PercentDecimals);
        (stored.Relation, stored.Of, stored.CategoryId) = (typed.Relation, typed.Of, typed.CategoryId);
    }
}
