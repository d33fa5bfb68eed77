namespace PilotReview.Core.Workbooks;

/// <summary>Why the content of a cell of a workbook that came home is not taken, beside what <see cref="Entry.FigureFault"/> says of any typed figure.</summary>
public enum FileFault
{
    /// <summary>A formula: its result depends on what is not in the file.</summary>
    Formula = 1,

    /// <summary>An error of Excel, such as #REF!.</summary>
    CellError,

    /// <summary>Excel made a date of what was typed, such as 3/4.</summary>
    Date,

    /// <summary>A time, or a text or number that no cell of the sheet can hold.</summary>
    NotReadable,

    /// <summary>The denominator was changed and the numerator is empty.</summary>
    NumeratorMissing,

    /// <summary>A numerator whose denominator nobody knows.</summary>
    DenominatorMissing,

    /// <summary>Two numbers in the first cell, and another denominator in the second.</summary>
    TwoDenominators,

    /// <summary>The same row stands in the file twice.</summary>
    Duplicate,

    /// <summary>A row that the sheet that went out did not have.</summary>
    UnknownRow,

    /// <summary>An indicator that is not collected there.</summary>
    UnknownIndicator,

    /// <summary>Nothing is due there.</summary>
    NotDue,

    /// <summary>The month has not begun.</summary>
    NotBegun,

    /// <summary>The unit is not the reader's.</summary>
    OutsideScope,
}
