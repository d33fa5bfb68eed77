using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>The number formats of the workbook, in the notation of the file; Excel shows them with the marks of the reader's own locale.</summary>
internal static class NumberFormats
{
    public const string Date = "dd/mm/yyyy";

    /// <summary>Text and empty cells.</summary>
    public const string General = "";

    public static string Of(Cell cell)
    {
        if (cell.Date is not null)
        {
            return Date;
        }

        return cell.Number is null && cell.Formula is null ? General : WithCode(Of(cell.Style, cell.Decimals), cell.Code);
    }

    /// <summary>The code of a figure stands behind it and leaves it a figure.</summary>
    private static string WithCode(string format, string code) => code.Length == 0
        ? format
        : string.Join(';', format.Split(';').Select(section => $"{section}\" {SheetText.Clean(code).Replace("\"", string.Empty, StringComparison.Ordinal)}\""));

    private static string Of(NumberStyle style, int decimals)
    {
        var fraction = decimals == 0 ? string.Empty : "." + new string('0', decimals);
        return style switch
        {
            NumberStyle.Percent => $"0{fraction}%",
            NumberStyle.Signed or NumberStyle.SignedPoints => $"+0{fraction};\"\u2212\"0{fraction};0{fraction}",
            _ => $"#,##0{fraction}",
        };
    }
}
