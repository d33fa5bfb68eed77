using PilotReview.Core.Import;

namespace PilotReview.Core.Claims;

/// <summary>Columns of a table in a text that have a total, and rows that print a share beside its two numbers.</summary>
internal sealed class TableClaims(ReadText text)
{
    private static readonly string[] TotalNames = ["tổng", "cộng", "toàn"];

    private static readonly string[] NoSums = ["%", "tỷ lệ", "tỉ lệ", "bình quân", "trung bình", "điểm", "năm", "stt", "xếp hạng", "thứ tự", "tháng"];

    public IEnumerable<Claim> Find() => text.Tables.SelectMany(table => Columns(table).Concat(Rows(table)));

    private IEnumerable<Claim> Columns(TextTable table)
    {
        var totals = table.Rows.Where(IsTotal).ToList();
        if (totals.Count != 1 || table.Rows.Any(row => row.Any(cell => cell.Text is "I" or "II" or "1.1")))
        {
            yield break;
        }

        for (var column = 0; column < totals[0].Count; column++)
        {
            var parts = table.Rows.Where(row => row != totals[0] && row.Count == totals[0].Count).Select(row => row[column]).Where(cell => cell is { Number: not null, IsPercent: false }).ToList();
            if (totals[0][column] is { Number: { } total, IsPercent: false } cell && parts.Count > 1 && !IsNoSum(table, column) && parts.Max(part => part.Number ?? 0) <= total)
            {
                yield return Judge(cell, total, parts);
            }
        }
    }

    /// <summary>The name of a total stands in the first cell, or in the second behind an empty one or a running number.</summary>
    /// <summary>A column of rates, means, scores, years or running numbers is not added up.</summary>
    private static bool IsNoSum(TextTable table, int column) => table.Rows.Any(row => row.Count > column && row[column].Number is null && NoSums.Any(word => row[column].Text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static bool IsTotal(IReadOnlyList<TableCell> row)
    {
        var name = row.FirstOrDefault(cell => cell.Text.Length > 0 && cell.Number is null);
        return name is not null && row.Any(cell => cell.Number is not null) && row.TakeWhile(cell => cell != name).Count() < 2 && TotalNames.Any(total => name.Text.StartsWith(total, StringComparison.OrdinalIgnoreCase));
    }

    private Claim Judge(TableCell total, decimal value, List<TableCell> parts)
    {
        var sum = parts.Sum(part => part.Number ?? 0);
        var (status, code) = sum == value ? (ClaimStatus.Agrees, ClaimNoteCode.PartsSum) : (ClaimStatus.Disagrees, sum < value ? ClaimNoteCode.PartsMissing : ClaimNoteCode.PartsTooMany);
        var note = new ClaimNote(code, [string.Empty, ImportValue.Of(sum), ImportValue.Of(value), ImportValue.Of(Math.Abs(value - sum)), .. parts.Select(part => ImportValue.Of(part.Number ?? 0))]);
        var cells = parts.Append(total).OrderBy(cell => cell.Start).ToList();
        return text.Claim(cells[0].Start, cells[^1].End, ClaimKind.PartsOfTotal, status, note) with { Expected = value, Found = sum };
    }

    /// <summary>A row with one "209/235" and one percent.</summary>
    private IEnumerable<Claim> Rows(TextTable table)
    {
        foreach (var row in table.Rows)
        {
            var (ratios, percents) = (row.Where(cell => cell.Ratio is not null).ToList(), row.Where(cell => cell.IsPercent).ToList());
            if (ratios is [{ Ratio: ( var part, > 0 and var whole) } ratio] && percents is [{ Number: { } printed } percent])
            {
                var exact = part / whole * 100;
                var (status, expected) = (Rounding.Compare(exact, printed, percent.Decimals, Hedge.None), Rounding.Round(exact, percent.Decimals));
                var code = status switch { ClaimStatus.Agrees => ClaimNoteCode.ShareAgrees, ClaimStatus.Truncated => ClaimNoteCode.ShareTruncated, _ => ClaimNoteCode.ShareDisagrees };
                var note = new ClaimNote(code, ImportValue.Of(part), ImportValue.Of(whole), ImportValue.Of(Math.Round(exact, percent.Decimals + 2)), ImportValue.Of(expected), ImportValue.Of(printed), ImportValue.Of(Math.Abs(printed - expected)));
                yield return text.Claim(Math.Min(ratio.Start, percent.Start), Math.Max(ratio.End, percent.End), ClaimKind.Ratio, status, note) with { Expected = expected, Found = printed };
            }
        }
    }
}
