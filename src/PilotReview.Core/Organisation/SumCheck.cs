namespace PilotReview.Core.Organisation;

/// <summary>Adds the parts of one breakdown and holds them against their total.</summary>
internal static class SumCheck
{
    /// <param name="total">The total.</param>
    /// <param name="parts">The parts of one breakdown, all of one relation.</param>
    public static IEnumerable<FigureFinding> Of(FigureLine total, IReadOnlyList<FigureLine> parts)
    {
        if (Sum(total, parts) is { } sum)
        {
            yield return sum;
        }

        foreach (var part in parts.Where(part => part.Value > total.Value))
        {
            yield return new FigureFinding(FigureFindingKind.PartAboveTotal, FigureStatus.Disagrees, "above:" + FigureCheck.Number(part), part)
            {
                Basis = $"{FigureCheck.Write(part.Value)}/{FigureCheck.Write(total.Value)}",
                Stated = part.Value,
                Computed = total.Value,
                Whole = total,
            };
        }
    }

    private static FigureFinding? Sum(FigureLine total, IReadOnlyList<FigureLine> parts)
    {
        var isAll = parts[0].Relation == LineRelation.PartOfAll;
        if (Judge(total.Value, parts, isAll) is not var (kind, status))
        {
            return null;
        }

        var breakdown = parts[0].Breakdown;
        return new FigureFinding(kind, status, $"parts:{FigureCheck.Number(total)}:{(isAll ? "all" : "among")}:{breakdown.Vi}", total)
        {
            Basis = $"{FigureCheck.Write(total.Value)}={string.Join(';', parts.Select(part => FigureCheck.Write(part.Value)))}",
            Stated = total.Value,
            Computed = parts.Sum(part => part.Value ?? 0),
            Parts = parts,
            Breakdown = breakdown,
        };
    }

    private static (FigureFindingKind Kind, FigureStatus Status)? Judge(decimal? total, IReadOnlyList<FigureLine> parts, bool isAll)
    {
        var unknown = parts.Count(part => part.Value is null);
        var sum = parts.Sum(part => part.Value ?? 0);
        return (total, unknown, isAll) switch
        {
            (null, 0, true) => (FigureFindingKind.TotalImplied, FigureStatus.Incomplete),
            (null, _, true) => (FigureFindingKind.TotalUnknown, FigureStatus.Incomplete),
            (null, _, false) => null,
            ({ } stated, _, true) when sum > stated => (FigureFindingKind.PartsTooMany, FigureStatus.Disagrees),
            ({ } stated, _, false) when sum > stated => (FigureFindingKind.PartsOverlap, FigureStatus.Noted),
            (_, 1, true) => (FigureFindingKind.PartImplied, FigureStatus.Incomplete),
            (_, > 1, true) => (FigureFindingKind.PartsImplied, FigureStatus.Incomplete),
            ({ } stated, 0, _) when sum == stated => (FigureFindingKind.PartsAgree, FigureStatus.Agrees),
            (_, 0, true) => (FigureFindingKind.PartsMissing, FigureStatus.Disagrees),
            (_, 0, false) => (FigureFindingKind.PartsRemainder, FigureStatus.Noted),
            _ => null,
        };
    }
}
