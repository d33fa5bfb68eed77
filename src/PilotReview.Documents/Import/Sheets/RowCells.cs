using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>The cells of one row, asked for by the codes of their columns. An empty cell gives an empty text or null; so does one with a problem, which
/// also makes the row unsound.</summary>
internal sealed class RowCells(SheetHeading heading, GuardedReader reader, CellReader cellReader)
{
    private readonly int _row = reader.Row;

    public RowSource Source { get; } = new(heading.Sheet.Name, reader.Row, heading.Letters);

    /// <summary>Whether every cell asked for could be read.</summary>
    public bool IsSound { get; private set; } = true;

    public bool IsBlank => heading.Places.All(place => IsEmpty(reader.Value(place)) && !heading.Sheet.IsReported(_row, place));

    public void CheckRequired()
    {
        foreach (var column in heading.Format.Columns)
        {
            if (column.IsRequired && IsMissing(column.Code))
            {
                Require(column.Code);
            }
        }
    }

    public bool IsFilled(string column) => !IsMissing(column);

    /// <summary>Reports a cell that the other cells of the row ask for.</summary>
    public void Require(string column) => Report(column, ImportProblemCode.Required, column);

    public void Report(string column, ImportProblemCode code, params string[] arguments)
    {
        cellReader.Report(Source, column, code, arguments);
        IsSound = false;
    }

    public string Text(string column) => OptionalText(column) ?? string.Empty;

    public string? OptionalText(string column) => Take(column, cellReader.Text);

    /// <summary>The columns <c>stem_vi</c> and <c>stem_en</c>.</summary>
    public LocalText Local(string stem) => new(Text(stem + "_vi"), Text(stem + "_en"));

    public string Code(string column) => OptionalCode(column) ?? string.Empty;

    public string? OptionalCode(string column) => Take(column, cellReader.Code);

    public IReadOnlyList<string> Codes(string column) => Take(column, cellReader.Codes) ?? [];

    public IReadOnlyList<string> List(string column) => Take(column, cellReader.List) ?? [];

    public decimal? Number(string column) => TakeValue(column, cellReader.Number);

    public int? Whole(string column) => TakeValue(column, cellReader.Whole);

    public DateOnly? Day(string column) => TakeValue(column, cellReader.Day);

    public Period? Period(string column) => TakeValue(column, cellReader.Period);

    public bool? YesNo(string column) => TakeValue(column, cellReader.YesNo);

    public T? Choice<T>(string column)
        where T : struct, Enum => Choice(column, Enum.GetValues<T>());

    public T? Choice<T>(string column, T[] allowed)
        where T : struct, Enum => TakeValue(column, cell => cellReader.Choice(cell, allowed));

    private T? Take<T>(string column, Func<Cell, T?> read)
        where T : class
    {
        if (Find(column) is not { } cell)
        {
            return null;
        }

        var value = read(cell);
        IsSound &= value is not null;
        return value;
    }

    private T? TakeValue<T>(string column, Func<Cell, T?> read)
        where T : struct
    {
        if (Find(column) is not { } cell)
        {
            return null;
        }

        var value = read(cell);
        IsSound &= value is not null;
        return value;
    }

    private Cell? Find(string column)
    {
        var place = heading.Place(column);
        if (place == 0)
        {
            return null;
        }

        if (heading.Sheet.IsReported(_row, place))
        {
            IsSound = false;
            return null;
        }

        return reader.Value(place) is { } value && !IsEmpty(value) ? new Cell(Source, column, value) : null;
    }

    private bool IsMissing(string column)
    {
        var place = heading.Place(column);
        return place == 0 || (IsEmpty(reader.Value(place)) && !heading.Sheet.IsReported(_row, place));
    }

    private static bool IsEmpty(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));
}
