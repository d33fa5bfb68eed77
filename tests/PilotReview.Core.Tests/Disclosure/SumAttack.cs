using PilotReview.Core.Disclosure;
using Xunit;

namespace PilotReview.Core.Tests.Disclosure;

/// <summary>Tries all fillings of the masked figures of one month that agree with the printed figures, the printed sums of wards and city, and the marks in the place of the others.
/// Shares nothing with the rule that made the masks.</summary>
internal sealed class SumAttack
{
    private const int City = 1;

    private readonly List<DisclosureCell> _cells;
    private readonly DisclosureMasks _masks;
    private readonly List<(Masking Masking, int Amount, int Of, int[] Places)> _sums;
    private readonly HashSet<int>[] _found;
    private readonly HashSet<int>[] _foundSums;

    public SumAttack((int Ward, int First, int Last)[] wards, List<DisclosureCell> cells, DisclosureMasks masks, Func<int, CellKey> key)
    {
        _cells = cells;
        _masks = masks;
        _found = [.. cells.Select(_ => new HashSet<int>())];
        _sums = [.. wards.Append((Ward: City, First: 0, Last: int.MaxValue)).Select(ward =>
        {
            var places = Enumerable.Range(0, cells.Count).Where(place => cells[place].Key.UnitId >= ward.First && cells[place].Key.UnitId <= ward.Last).ToArray();
            return (masks.OfTotal(key(ward.Ward)), places.Sum(N), places.Sum(Of), places);
        })];
        _foundSums = [.. _sums.Select(_ => new HashSet<int>())];
    }

    public int Hidden => _cells.Count(cell => _masks.Of(cell.Key) != Masking.None);

    public int PrintedSums => _sums.Count(sum => sum.Masking == Masking.None);

    public void AssertNothingIsFound()
    {
        Fill(0, new int[_cells.Count]);
        for (var place = 0; place < _cells.Count; place++)
        {
            if (IsSmall(N(place), Of(place)))
            {
                Assert.Equal(Masking.Small, _masks.Of(_cells[place].Key));
                Assert.True(_found[place].Count > 1, $"{Describe()}: place {place} can only be {string.Join(',', _found[place])}.");
            }

            Assert.Contains(N(place), _found[place]);
        }

        for (var at = 0; at < _sums.Count; at++)
        {
            Assert.True(!IsSmall(_sums[at].Amount, _sums[at].Of) || _foundSums[at].Count > 1, $"{Describe()}: sum {at} can only be {string.Join(',', _foundSums[at])}.");
        }
    }

    private void Fill(int place, int[] amounts)
    {
        if (_sums.Exists(sum => sum.Places[^1] < place && !Agrees(sum, amounts)))
        {
            return;
        }

        if (place == _cells.Count)
        {
            for (var at = 0; at < amounts.Length; at++)
            {
                _found[at].Add(amounts[at]);
            }

            for (var at = 0; at < _sums.Count; at++)
            {
                _foundSums[at].Add(_sums[at].Places.Sum(filled => amounts[filled]));
            }

            return;
        }

        foreach (var amount in Possible(_masks.Of(_cells[place].Key), place))
        {
            amounts[place] = amount;
            Fill(place + 1, amounts);
        }
    }

    private static bool Agrees((Masking Masking, int Amount, int Of, int[] Places) sum, int[] amounts)
    {
        var filled = sum.Places.Sum(place => amounts[place]);
        return sum.Masking switch
        {
            Masking.None => filled == sum.Amount,
            _ => true,
        };
    }

    private IEnumerable<int> Possible(Masking masking, int place) => masking == Masking.None
        ? [N(place)]
        : Enumerable.Range(0, Of(place) + 1).Where(amount => IsSmall(amount, Of(place)) == (masking == Masking.Small));

    private static bool IsSmall(int n, int of) => n is 1 or 2 || of is > 0 and < 5;

    private int N(int place) => (int)(_cells[place].Figure.Numerator ?? 0);

    private int Of(int place) => (int)(_cells[place].Figure.Denominator ?? 0);

    private string Describe() => string.Join(" ", _cells.Select(cell => $"{cell.Key.UnitId}:{cell.Figure.Numerator}/{cell.Figure.Denominator}{_masks.Of(cell.Key)}"))
        + " | " + string.Join(" ", _sums.Select(sum => $"{sum.Amount}{sum.Masking}"));
}
