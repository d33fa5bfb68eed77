using System.Globalization;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Workbooks;

/// <summary>What stands in the one or two cells of a figure, and whether something may be typed there.</summary>
/// <param name="First">The cell, or the numerator.</param>
/// <param name="Second">The denominator; null for what has one cell.</param>
/// <param name="Style">What it looks like.</param>
/// <param name="IsOpen">Whether something may be typed there.</param>
/// <param name="Base">What a reader of the file will compare with; null when the cell is not to be filled in.</param>
/// <param name="Why">What has to be mended; null for nothing.</param>
internal sealed record BookCell(string First, string? Second, BookStyle Style, bool IsOpen, FileBase? Base, string? Why = null)
{
    public static BookCell Of(EntryCell cell, bool isPair, EntryBookSetup setup)
    {
        if (cell.Masking != Masking.None)
        {
            return new BookCell(FigureWording.Mask(cell.Masking, setup.Culture), isPair ? string.Empty : null, BookStyle.Locked, false, null);
        }

        var isDue = cell.IsDue || cell.State != ObservationState.Empty;
        var isOpen = setup.IsFillable && cell.IsOpen && isDue;
        var filledIn = isPair && isOpen ? Invariant(cell.Rule.Indicator.Kind == IndicatorKind.Count ? FigureReader.ExposureOf(cell.Rule) : cell.Rule.Denominator) : string.Empty;
        var style = isOpen ? BookStyle.Input : isDue ? BookStyle.Locked : BookStyle.NotDue;
        var content = isPair ? Pair(cell, filledIn) : new BookCell(Single(cell, setup.Culture), null, default, false, null);
        return content with
        {
            Style = style,
            IsOpen = isOpen,
            Base = setup.IsFillable && isDue ? new FileBase(cell.Version, ContentText.Of(cell.Stored), content.Second ?? string.Empty) : null,
        };
    }

    /// <summary>The same cell with what a reader typed there.</summary>
    public BookCell With(ReturnedCell? returned) => returned is null
        ? this
        : this with
        {
            First = returned.First,
            Second = Second is null ? null : returned.Second ?? string.Empty,
            Base = returned.Base ?? Base,
            Style = returned.Why is null ? Style : BookStyle.Wrong,
            // what must be mended can be typed into, or at least emptied
            IsOpen = IsOpen || returned.Why is not null,
            Why = returned.Why,
        };

    private static BookCell Pair(EntryCell cell, string filledIn) => cell switch
    {
        { State: ObservationState.Empty } => new BookCell(string.Empty, filledIn, default, false, null),
        { IsNotArisen: true } => new BookCell(FigureText.NotArisen, filledIn, default, false, null),
        _ => new BookCell(Invariant(cell.Figure.Numerator), Invariant(cell.Figure.Denominator), default, false, null),
    };

    /// <summary>A number when it reads as the same figure again, else as it is typed.</summary>
    private static string Single(EntryCell cell, CultureInfo culture)
    {
        var typed = FigureText.Typed(cell.Stored, cell.Rule.Indicator, cell.StoredScale, culture);
        return typed.Length > 0 && cell.Figure is { LevelRank: null, Denominator: null, Value: { } value } ? BookNumber.Text(value) : typed;
    }

    private static string Invariant(decimal? number) => number is { } known ? BookNumber.Text(known) : string.Empty;
}
