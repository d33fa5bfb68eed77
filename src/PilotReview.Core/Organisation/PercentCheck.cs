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
        ({ } part, > 0 and { } all, null) => Finding(line, whole, FigureFindingKind.PercentNotPrinted, FigureStatus.Noted) with { Computed = Round(Hundred * part / all, OwnDecimals) },
        ({ } part, 0, { } printed) => Finding(line, whole, FigureFindingKind.PercentOfZero, FigureStatus.Disagrees) with { Stated = printed, Computed = part },
        ({ } part, > 0 and { } all, { } printed) => Compared(line, whole, printed, Hundred * part / all),
        (_, _, null) when line.Value is null || whole.Value is null => Finding(line, whole, FigureFindingKind.ValueUnknown, FigureStatus.Incomplete),
        (null, null, not null) => Finding(line, whole, FigureFindingKind.ValueUnknown, FigureStatus.Incomplete) with { Stated = line.PrintedPercent },
        (null, { } all, { } printed) => Finding(line, whole, FigureFindingKind.ShareImplied, FigureStatus.Incomplete) with { Stated = printed, Bounds = Shares(printed, Step(line), all) },
        ({ } part, null, { } printed) => Finding(line, whole, FigureFindingKind.WholeImplied, FigureStatus.Incomplete) with { Stated = printed, Bounds = Wholes(printed, Step(line), part) },
        _ => null,
    };

    private static FigureFinding Compared(FigureLine line, FigureLine whole, decimal printed, decimal exact)
    {
        var rounded = Round(exact, line.PercentDecimals);
        var (kind, status) = printed == rounded ? (FigureFindingKind.PercentAgrees, FigureStatus.Agrees)
            : printed == Cut(exact, line.PercentDecimals) ? (FigureFindingKind.PercentTruncated, FigureStatus.Truncated)
            : (FigureFindingKind.PercentDisagrees, FigureStatus.Disagrees);
        return Finding(line, whole, kind, status) with { Stated = printed, Computed = rounded };
    }

    private static FigureFinding Finding(FigureLine line, FigureLine whole, FigureFindingKind kind, FigureStatus status, string key = "percent") =>
        new(kind, status, $"{key}:{FigureCheck.Number(line)}", line)
        {
            Basis = $"{FigureCheck.Write(line.Value)}/{FigureCheck.Write(whole.Value)}={FigureCheck.Write(line.PrintedPercent)}",
            Whole = whole,
        };

    private static decimal Round(decimal exact, int decimals) => Math.Round(exact, decimals, MidpointRounding.AwayFromZero);

    private static decimal Cut(decimal exact, int decimals) => Math.Round(exact, decimals, MidpointRounding.ToZero);

    /// <summary>Half a unit of the last printed digit.</summary>
    private static decimal Step(FigureLine line)
    {
        var step = 0.5m;
        for (var digit = 0; digit < line.PercentDecimals; digit++)
        {
            step /= 10;
        }

        return step;
    }

    /// <summary>Whole numbers that would be printed as that percent; null when no number would.</summary>
    private static (decimal Low, decimal High)? Shares(decimal printed, decimal step, decimal whole) =>
        Range(Math.Ceiling(Math.Max(0, printed - step) * whole / Hundred), Below((printed + step) * whole / Hundred));

    private static (decimal Low, decimal High)? Wholes(decimal printed, decimal step, decimal share) => printed <= step || share == 0
        ? null
        : Range(Math.Floor(Hundred * share / (printed + step)) + 1, Math.Floor(Hundred * share / (printed - step)));

    /// <summary>The last whole number before a bound that does not count.</summary>
    private static decimal Below(decimal bound) => Math.Ceiling(bound) - 1;

    private static (decimal Low, decimal High)? Range(decimal low, decimal high) => low <= high ? (low, high) : null;
}
