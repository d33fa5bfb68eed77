using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>Turns the value of one cell into what its column takes, or reports why it cannot.</summary>
internal sealed class CellReader(ProblemList problems, int textLength)
{
    /// <summary>The words of a yes-or-no column.</summary>
    private static readonly string[] YesNoWords = ["yes", "no"];

    public void Report(RowSource source, string column, ImportProblemCode code, params string[] arguments) =>
        problems.Add(source, column, code, arguments);

    public string? Text(Cell cell)
    {
        if (CellText.Of(cell.Value) is not { } raw)
        {
            return Refuse(cell, ImportProblemCode.NotText, cell.Column);
        }

        var text = CellText.Tidy(raw);
        if (text.Length > textLength)
        {
            return Refuse(cell, ImportProblemCode.TooLong, ImportValue.Of(text.Length), ImportValue.Of(textLength));
        }

        if (OldEncodings.IsLikely(text))
        {
            return Refuse(cell, ImportProblemCode.OldEncoding, ImportValue.Quote(text));
        }

        return CellText.Unprintable(text) is { } character
            ? Refuse(cell, ImportProblemCode.ControlCharacter, character)
            : text.Normalize();
    }

    public string? Code(Cell cell) => Text(cell) is { } text ? CheckCode(cell, text) : null;

    /// <summary>The items of a list separated by semicolons.</summary>
    public IReadOnlyList<string>? List(Cell cell) =>
        Text(cell)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string>? Codes(Cell cell) =>
        List(cell) is { } codes && codes.All(code => CheckCode(cell, code) is not null) ? codes : null;

    public decimal? Number(Cell cell)
    {
        if (cell.Value is double value && CellNumber.TryConvert(value, out var number))
        {
            return number;
        }

        var shown = CellText.Shown(cell.Value);
        var isText = cell.Value is string && CellNumber.LooksLikeNumber(shown);
        Refuse(cell, isText ? ImportProblemCode.NumberAsText : ImportProblemCode.NotANumber, ImportValue.Quote(shown));
        return null;
    }

    public int? Whole(Cell cell)
    {
        if (Number(cell) is not { } number)
        {
            return null;
        }

        if (number != decimal.Truncate(number))
        {
            Refuse(cell, ImportProblemCode.NotWhole, ImportValue.Of(number));
            return null;
        }

        if (number is < int.MinValue or > int.MaxValue)
        {
            Refuse(cell, ImportProblemCode.NotANumber, ImportValue.Of(number));
            return null;
        }

        return (int)number;
    }

    public DateOnly? Day(Cell cell)
    {
        if (cell.Value is DateTime { Year: >= Core.Observations.Period.FirstYear and <= Core.Observations.Period.LastYear } moment)
        {
            return DateOnly.FromDateTime(moment);
        }

        var shown = CellText.Shown(cell.Value);
        var isText = cell.Value is string && CellText.LooksLikeDate(shown);
        Refuse(cell, isText ? ImportProblemCode.DateAsText : ImportProblemCode.NotADate, ImportValue.Quote(shown));
        return null;
    }

    public Period? Period(Cell cell)
    {
        if (CellText.Of(cell.Value) is { } text && Core.Observations.Period.TryParse(text, out var period))
        {
            return period;
        }

        Refuse(cell, ImportProblemCode.NotAPeriod, ImportValue.Quote(CellText.Shown(cell.Value)));
        return null;
    }

    public T? Choice<T>(Cell cell, IEnumerable<T> allowed)
        where T : struct, Enum
    {
        var shown = CellText.Shown(cell.Value);
        if (SnakeCase.TryParse<T>(shown, out var value) && allowed.Contains(value))
        {
            return value;
        }

        RefuseValue(cell, shown, allowed.Select(choice => SnakeCase.Of(choice.ToString())));
        return null;
    }

    public bool? YesNo(Cell cell)
    {
        var shown = CellText.Shown(cell.Value);
        var at = Array.FindIndex(YesNoWords, word => string.Equals(word, shown.Trim(), StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            RefuseValue(cell, shown, YesNoWords);
            return null;
        }

        return at == 0;
    }

    private string? CheckCode(Cell cell, string code) =>
        UnitCode.IsValid(code) ? code : Refuse(cell, ImportProblemCode.InvalidCode, ImportValue.Quote(code));

    private void RefuseValue(Cell cell, string shown, IEnumerable<string> allowed) =>
        Refuse(cell, ImportProblemCode.UnknownValue, ImportValue.Quote(shown), string.Join(", ", allowed));

    private string? Refuse(Cell cell, ImportProblemCode code, params string[] arguments)
    {
        Report(cell.Source, cell.Column, code, arguments);
        return null;
    }
}
