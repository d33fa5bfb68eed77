using PilotReview.Core.Disclosure;

namespace PilotReview.Core.Entry;

/// <summary>A sheet as a reader may see it who is neither of the units' own subtree nor the appraiser.</summary>
public static class MaskedSheet
{
    /// <summary>The sheet without its masked figures, and without anything beside them that would tell one: earlier figures and known denominators go from every
    /// cell of a unit of which anything is masked. Of the reader's own units nothing is.</summary>
    public static EntrySheet Of(EntrySheet sheet, DisclosureMasks masks) => masks.IsEmpty
        ? sheet
        : sheet with { Rows = [.. sheet.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => Of(cell, masks))] })] };

    private static EntryCell Of(EntryCell cell, DisclosureMasks masks)
    {
        if (!masks.Touches(cell.Key.UnitId))
        {
            return cell;
        }

        var masking = masks.Of(cell.Key);
        return new EntryCell
        {
            Key = cell.Key,
            Rule = cell.Rule with { KnownDenominator = null, StoredDenominator = null },
            IsDue = cell.IsDue,
            Ends = cell.Ends,
            HasBegun = cell.HasBegun,
            Stored = masking == Masking.None ? cell.Stored : cell.Stored?.Withheld(),
            StoredScale = cell.StoredScale,
            Masking = masking,
            Explanations = masking == Masking.None ? cell.Explanations : [],
        };
    }
}
