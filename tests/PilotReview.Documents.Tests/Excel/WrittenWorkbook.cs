using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;
using ExcelDataReader;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Tests.Excel;

/// <summary>A report written to memory and read back in three ways: by the workbook library, by a reader that never calculates, and as parts.</summary>
public sealed class WrittenWorkbook : IDisposable
{
    private readonly XLWorkbook _workbook;

    public WrittenWorkbook(Report report)
    {
        using var stream = new MemoryStream();
        ExcelRenderer.Write(report, stream);
        Bytes = stream.ToArray();
        _workbook = new XLWorkbook(new MemoryStream(Bytes));
    }

    public byte[] Bytes { get; }

    public IXLWorksheets Sheets => _workbook.Worksheets;

    public IXLWorksheet First => _workbook.Worksheet(1);

    /// <summary>The row of the first head with the given text in the first column.</summary>
    public static int HeadRow(IXLWorksheet sheet, string firstHead) =>
        sheet.Column(1).CellsUsed().First(cell => cell.GetString() == firstHead).Address.RowNumber;

    /// <summary>The first body cell of the one-row table of <see cref="SampleReports.OfCells"/> is in column 1.</summary>
    public IXLCell Cell(int column) => First.Cell(HeadRow(First, "Cột 1") + 1, column);

    /// <summary>The stored value of a cell, read without calculating; one-based row and column.</summary>
    public object? Stored(string sheet, int row, int column)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(Bytes));
        while (reader.Name != sheet)
        {
            if (!reader.NextResult())
            {
                throw new InvalidOperationException($"No sheet {sheet}.");
            }
        }

        for (var current = 0; current < row; current++)
        {
            reader.Read();
        }

        return reader.GetValue(column - 1);
    }

    public XDocument Part(string name)
    {
        using var archive = new ZipArchive(new MemoryStream(Bytes));
        var entry = archive.GetEntry(name) ?? throw new InvalidOperationException($"No part {name}.");
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    public void Dispose() => _workbook.Dispose();
}
