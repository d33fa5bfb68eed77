using PilotReview.Core.Import;

namespace PilotReview.Core.Claims;

/// <summary>Columns of a table in a text that have a total, and rows that print a share beside its two numbers.</summary>
internal sealed class TableClaims(ReadText text)
{
    private static readonly string[] TotalNames = ["tổng", "cộng", "toàn"];

    private static readonly string[] NoSums = ["%", "tỷ lệ", "tỉ lệ", "bình quân", "trung bình", "điểm", "stt", "xếp hạng", "thứ tự"];
    private static readonly string[] Times = ["năm", "tháng", "quý"];

    private const decimal Around = 10;

    private static readonly string[] ShareHeads = ["tỷ lệ", "tỉ lệ", "cơ cấu", "chiếm"];
    private static readonly string[] OtherHeads = ["tăng", "giảm", "so với", "so cùng", "kế hoạch", "chỉ tiêu", "đạt"];

    public IEnumerable<Claim> Find() => text.Tables.SelectMany(table => Columns(table).Concat(Shares(table)).Concat(Rows(table)));

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

    /// <summary>A column of percents right behind a column of counts, which ends in 100% or in nothing: each is the share of its row.</summary>
    private IEnumerable<Claim> Shares(TextTable table)
    {
        var totals = table.Rows.Where(IsTotal).ToList();
        for (var column = 1; totals.Count == 1 && column < totals[0].Count; column++)
        {
            var rows = table.Rows.Where(row => row != totals[0] && row.Count == totals[0].Count && row[column] is { Number: not null, IsPercent: true } && row[column - 1] is { Number: not null, IsPercent: false }).ToList();
            var whole = totals[0][column - 1];
            if (rows.Count < 2 || whole is not { Number: > 0 and var value, IsPercent: false } || totals[0][column] is { Number: not null and not WholeClaims.Whole } || rows.Exists(row => row[column - 1].Number > value))
            {
                continue;
            }

            if (!IsShares(table, column, totals[0]) || !AreOfOneWhole([.. rows.Select(row => (row[column - 1].Number ?? 0, row[column]))], value))
            {
                continue;
            }

            foreach (var row in rows)
            {
                yield return Share(ClaimKind.Share, (row[column - 1], row[column - 1].Number ?? 0), value, row[column]);
            }

            if (totals[0][column].Number is not null)
            {
                var (status, note, sum) = WholeClaims.Sum([.. rows.Select(row => (row[column].Number ?? 0, row[column].Decimals))]);
                var cells = rows.Append(totals[0]).Select(row => row[column]).OrderBy(cell => cell.Start).ToList();
                yield return text.Claim(cells[0].Start, cells[^1].End, ClaimKind.PartsOfTotal, status, note) with { Expected = WholeClaims.Whole, Found = sum };
            }
        }
    }

    /// <summary>The column ends in 100%, or its head says that it is a share, and not a rise or what was planned.</summary>
    private static bool IsShares(TextTable table, int column, IReadOnlyList<TableCell> total) =>
        !(table.Rows[0].Count > column && Array.Exists(OtherHeads, word => Has(table.Rows[0][column], word)))
        && (total[column].Number == WholeClaims.Whole || (table.Rows[0].Count > column && Array.Exists(ShareHeads, word => Has(table.Rows[0][column], word))));

    /// <summary>The percents come to about a hundred, or most of them are right as shares of the total: else each is a rate of its row, such as who came of those who should.</summary>
    private static bool AreOfOneWhole(IReadOnlyList<(decimal Count, TableCell Percent)> rows, decimal whole) =>
        Math.Abs(rows.Sum(row => row.Percent.Number ?? 0) - WholeClaims.Whole) <= Around
        || rows.Count(row => Rounding.Compare(row.Count / whole * 100, row.Percent.Number ?? 0, row.Percent.Decimals, Hedge.None) != ClaimStatus.Disagrees) * 2 > rows.Count;

    private static bool Has(TableCell head, string word) => head.Text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A column of rates, means, scores, years or running numbers is not added up.</summary>
    private static bool IsNoSum(TextTable table, int column) => table.Rows.Any(row => row.Count > column && row[column].Number is null && (NoSums.Any(word => row[column].Text.Contains(word, StringComparison.OrdinalIgnoreCase)) || Array.Exists(Times, word => row[column].Text.Equals(word, StringComparison.OrdinalIgnoreCase))));

    /// <summary>The name of a total stands in the first cell, or in the second behind an empty one or a running number.</summary>
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
            if (ratios is [{ Ratio: ( var part, > 0 and var whole) } ratio] && percents is [{ Number: not null } percent])
            {
                yield return Share(ClaimKind.Ratio, (ratio, part), whole, percent);
            }
        }
    }

    private Claim Share(ClaimKind kind, (TableCell Cell, decimal Value) part, decimal whole, TableCell percent)
    {
        var printed = percent.Number ?? 0;
        var verdict = PercentVerdict.Of(part.Value, whole, (printed, percent.Decimals), (Hedge.None, string.Empty), isAbove: false);
        return text.Claim(Math.Min(part.Cell.Start, percent.Start), Math.Max(part.Cell.End, percent.End), kind, verdict.Status, verdict.Note) with { Expected = verdict.Expected, Found = printed };
    }
}
