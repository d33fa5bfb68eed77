using PilotReview.Core.Observations;

namespace PilotReview.Documents.Workbooks;

/// <summary>What a sheet of an entry workbook shows.</summary>
public enum SheetScope
{
    /// <summary>A month: all branches below the unit.</summary>
    Month = 1,

    /// <summary>A month: only the branches directly under the unit.</summary>
    OwnMonth,

    /// <summary>Months of one branch.</summary>
    Year,
}

/// <summary>Which sheet it is.</summary>
/// <param name="Scope">What it shows.</param>
/// <param name="UnitCode">The ward, or the branch.</param>
/// <param name="Period">The month, or the year.</param>
public sealed record SheetKey(SheetScope Scope, string UnitCode, Period Period)
{
    public override string ToString() => string.Join(EntryBook.Separator, EntryBook.SheetMark, Scope, UnitCode, Period);

    internal static SheetKey? Parse(string text)
    {
        var parts = text.Split(EntryBook.Separator);
        return parts is [EntryBook.SheetMark, var scope, var unit, var period]
            && Enum.TryParse<SheetScope>(scope, out var known) && Enum.IsDefined(known) && Core.Observations.Period.TryParse(period, out var time)
                ? new SheetKey(known, unit, time)
                : null;
    }
}
