using PilotReview.Core.Organisation;

namespace PilotReview.Core.Import;

/// <summary>Makes the lines of a figure table from its rows, for the check and for the store alike.</summary>
public static class FigureLines
{
    /// <summary>The lines in their order; each is known by its place.</summary>
    /// <param name="rows">The rows of one table.</param>
    /// <param name="categories">Ids of categories by code; categories that are not among them are left out.</param>
    public static IEnumerable<FigureLine> Of(IEnumerable<FigureLineRow> rows, IReadOnlyDictionary<string, int> categories) => rows.OrderBy(row => row.Order).Select(row => new FigureLine
    {
        Number = row.Order,
        Order = row.Order,
        Label = row.Label,
        Noun = row.Noun,
        CategoryId = row.Category is { } code && categories.TryGetValue(code, out var id) ? id : null,
        Value = row.Value,
        Relation = row.Relation ?? LineRelation.Own,
        Of = row.Of,
        Breakdown = row.Breakdown,
        PrintedPercent = row.Percent,
        PercentDecimals = row.PercentDecimals ?? (row.Percent is { } percent ? DecimalsOf(percent) : 0),
    });

    /// <summary>A table with nothing but these lines, for the rules about them.</summary>
    internal static FigureTable Table(IEnumerable<FigureLineRow> rows) => new()
    {
        Code = string.Empty,
        UnitId = 0,
        Subject = FigureSubject.Other,
        FromYear = 0,
        ToYear = 0,
        Title = new LocalText(string.Empty),
        Lines = [.. Of(rows, new Dictionary<string, int>())],
    };

    /// <summary>Digits after the decimal mark, as many as the number needs.</summary>
    private static int DecimalsOf(decimal percent)
    {
        var decimals = 0;
        while (decimals < FigureLine.MostDecimals && decimal.Round(percent, decimals) != percent)
        {
            decimals++;
        }

        return decimals;
    }
}
