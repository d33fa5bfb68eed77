using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using Xunit;

namespace PilotReview.Core.Tests.Disclosure;

/// <summary>Somebody with the printed table of one month who knows the rule: every filling of the masked figures is masked anew, and those that would have been printed the same way are
/// what the figures may be. A small figure, or a small sum, that can only be one thing is found.</summary>
internal sealed class SumAttack(
    IReadOnlyList<DisclosureCell> cells, IReadOnlyList<IReadOnlyList<int>> wholes, Func<IReadOnlyList<DisclosureCell>, DisclosureMasks> mask, Func<int, EntryKey> keyOfWhole)
{
    private readonly HashSet<int>[] _found = [.. cells.Select(_ => new HashSet<int>())];
    private readonly HashSet<int>[] _foundSums = [.. wholes.Select(_ => new HashSet<int>())];

    public int Hidden { get; } = cells.Count(cell => mask(cells).Of(cell.Key) != Masking.None);

    public int PrintedSums { get; } = Enumerable.Range(0, wholes.Count).Count(at => mask(cells).OfTotal(keyOfWhole(at)) == Masking.None);

    public void AssertNothingIsFound()
    {
        var printed = Printed(cells);
        Fill([], printed);
        for (var place = 0; place < cells.Count; place++)
        {
            Assert.Contains(N(cells[place]), _found[place]);
            Assert.True(!cells[place].IsSmallAs(IndicatorKind.Proportion) || _found[place].Count > 1, $"{printed}: figure {place} can only be {string.Join(',', _found[place])}.");
        }

        for (var at = 0; at < wholes.Count; at++)
        {
            var (sum, of) = (Sum(wholes[at], cells, N), Sum(wholes[at], cells, Of));
            Assert.True(!IsSmall(sum, of) || _foundSums[at].Count > 1, $"{printed}: sum {at} can only be {string.Join(',', _foundSums[at])}.");
        }
    }

    private void Fill(IReadOnlyList<DisclosureCell> filled, string printed)
    {
        if (filled.Count < cells.Count)
        {
            var cell = cells[filled.Count];
            // how many members there are is known anyway
            var amounts = cell.IsSmallAs(IndicatorKind.Proportion) ? Enumerable.Range(0, Of(cell) + 1).Where(amount => IsSmall(amount, Of(cell))) : [N(cell)];
            foreach (var amount in amounts)
            {
                Fill([.. filled, cell with { Figure = new ObservationFigure { Numerator = amount, Denominator = Of(cell) } }], printed);
            }
        }
        else if (Printed(filled) == printed)
        {
            for (var place = 0; place < cells.Count; place++)
            {
                _found[place].Add(N(filled[place]));
            }

            for (var at = 0; at < wholes.Count; at++)
            {
                _foundSums[at].Add(Sum(wholes[at], filled, N));
            }
        }
    }

    /// <summary>All that a page or a file shows of the month.</summary>
    private string Printed(IReadOnlyList<DisclosureCell> filled)
    {
        var masks = mask(filled);
        var figures = filled.Select(cell => masks.Of(cell.Key) == Masking.None ? $"{N(cell)}/{Of(cell)}" : $"{masks.Of(cell.Key)}");
        var sums = Enumerable.Range(0, wholes.Count).Select(at =>
            masks.OfTotal(keyOfWhole(at)) == Masking.None ? $"{Sum(wholes[at], filled, N)}/{Sum(wholes[at], filled, Of)}" : $"{masks.OfTotal(keyOfWhole(at))}");
        return $"{string.Join(' ', figures)} | {string.Join(' ', sums)}";
    }

    private static int Sum(IReadOnlyList<int> places, IReadOnlyList<DisclosureCell> filled, Func<DisclosureCell, int> part) => places.Sum(place => part(filled[place]));

    private static bool IsSmall(int n, int of) => n is 1 or 2 || of is > 0 and < 5;

    private static int N(DisclosureCell cell) => (int)(cell.Figure.Numerator ?? 0);

    private static int Of(DisclosureCell cell) => (int)(cell.Figure.Denominator ?? 0);
}
