using System.Text;
using ExcelDataReader;

namespace PilotReview.Documents.Import.Package;

/// <summary>Reads the values of a package that the scan has let pass, sheet by sheet and row by row.</summary>
internal sealed class GuardedReader : IDisposable
{
    private readonly IExcelDataReader _reader;

    static GuardedReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private GuardedReader(IExcelDataReader reader) => _reader = reader;

    public string SheetName => _reader.Name;

    /// <summary>Number of the present row, from 1.</summary>
    public int Row => _reader.Depth + 1;

    public int Columns => _reader.FieldCount;

    public static GuardedReader Open(Stream package)
    {
        package.Position = 0;
        var configuration = new ExcelReaderConfiguration { LeaveOpen = true };
        return new GuardedReader(Guard(() => ExcelReaderFactory.CreateOpenXmlReader(package, configuration)));
    }

    public bool NextSheet() => Guard(_reader.NextResult);

    public bool NextRow() => Guard(_reader.Read);

    /// <summary>The value of a column, counted from 1: a text, a double, a date, a time span, true or false, or null.</summary>
    public object? Value(int column) => column <= Columns ? _reader.GetValue(column - 1) : null;

    /// <summary>The number format of a column's cell; empty when it has none.</summary>
    public string Format(int column) => column <= Columns ? Guard(() => _reader.GetNumberFormatString(column - 1)) ?? string.Empty : string.Empty;

    public void Dispose() => _reader.Dispose();

    /// <summary>The library throws whatever it meets when the content of a part is not as it expects; all of that means a file that cannot be read.</summary>
    private static T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            throw RefusedException.NotAWorkbook();
        }
    }
}
