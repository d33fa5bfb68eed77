namespace PilotReview.Core.Organisation;

/// <summary>Recomputes the percent of one line of another, telling rounding (half away from zero, as an office does it) from cutting off.</summary>
internal static class PercentCheck
{
    private const decimal Hundred = 100;

    /// <summary>Decimals of a percent that the source does not print.</summary>
    private const int OwnDecimals = 2;

    public static IEnumerable<FigureFinding> Of(FigureLine line, FigureLine whole)
    {
        if (line is { Relation: LineRelation.ShareOf } && line.Value > whole.Value)
        {
            yield return Finding(line, whole, FigureFindingKind.ShareAboveWhole, FigureStatus.Disagrees, "share") with { Stated = line.Value, Computed = whole.Value };
        }

        if (Percent(line, whole) is { } percent)
        {
            yield return percent;
        }
    }

    private static FigureFinding? Percent(FigureLine line, FigureLine whole) => (line.Value, whole.Value, line.PrintedPercent) switch
    {
        // a part says nothing of percents unless one is printed
        (_, _, null) when line.IsPart => null,
        ({ } part, > 0 and { } all, null) => Finding(line, whole, FigureFindingKind.PercentNotPrinted, FigureStatus.Noted) with { Computed = PrintedPercent.Round(Hundred * part / all, OwnDecimals) },
        ({ } part, 0, { } printed) => Finding(line, whole, FigureFindingKind.PercentOfZero, FigureStatus.Disagrees) with { Stated = printed, Computed = part },
        ({ } part, > 0 and { } all, { } printed) => Compared(line, whole, printed, Hundred * part / all),
        (_, _, null) when line.Value is null || whole.Value is null => Finding(line, whole, FigureFindingKind.ValueUnknown, FigureStatus.Incomplete),
        (null, null, not null) => Finding(line, whole, FigureFindingKind.ValueUnknown, FigureStatus.Incomplete) with { Stated = line.PrintedPercent },
        (null, { } all, { } printed) => Finding(line, whole, FigureFindingKind.ShareImplied, FigureStatus.Incomplete) with { Stated = printed, Bounds = PrintedPercent.Parts(printed, line.PercentDecimals, all) },
        ({ } part, null, { } printed) => Finding(line, whole, FigureFindingKind.WholeImplied, FigureStatus.Incomplete) with { Stated = printed, Bounds = PrintedPercent.Wholes(printed, line.PercentDecimals, part) },
        _ => null,
    };

    private static FigureFinding Compared(FigureLine line, FigureLine whole, decimal printed, decimal exact)
    {
        var rounded = PrintedPercent.Round(exact, line.PercentDecimals);
        var (kind, status) = printed == rounded ? (FigureFindingKind.PercentAgrees, FigureStatus.Agrees)
            : PrintedPercent.IsCut(exact, printed, line.PercentDecimals) ? (FigureFindingKind.PercentTruncated, FigureStatus.Truncated)
            : (FigureFindingKind.PercentDisagrees, FigureStatus.Disagrees);
        return Finding(line, whole, kind, status) with { Stated = printed, Computed = rounded };
    }

    private static FigureFinding Finding(FigureLine line, FigureLine whole, FigureFindingKind kind, FigureStatus status, string key = "percent") =>
        new(kind, status, $"{key}:{FigureCheck.Number(line)}", line)
        {
            Basis = $"{FigureCheck.Write(line.Value)}/{FigureCheck.Write(whole.Value)}={FigureCheck.Write(line.PrintedPercent)}",
            Whole = whole,
        };
}
