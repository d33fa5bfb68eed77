namespace PilotReview.Core.Indicators;

/// <summary>A grade that marks of a range are given, such as "Khá" from 70 to under 90.</summary>
/// <param name="Name">The grade.</param>
/// <param name="Low">Its least mark.</param>
/// <param name="High">Its greatest mark.</param>
/// <param name="HasLow">Whether the least mark itself is in it.</param>
/// <param name="HasHigh">Whether the greatest mark itself is in it.</param>
public sealed record ScoreBand(LocalText Name, decimal Low, decimal High, bool HasLow = true, bool HasHigh = false);

/// <summary>What is wrong with the bands of a range at one place.</summary>
/// <param name="IsOverlap">Marks with two grades; else marks with none.</param>
/// <param name="Low">First mark of the place.</param>
/// <param name="High">Last mark of the place; the same as <paramref name="Low"/> when it is a single mark.</param>
public sealed record BandFault(bool IsOverlap, decimal Low, decimal High);

/// <summary>Every mark of a range has one grade and only one. Local score sheets often say "above 50" and "below 50" and leave 50 itself without any.</summary>
public static class ScoreBands
{
    /// <summary>Marks without a grade or with two, from the least on. A turned band, whose least mark is above its greatest, has no marks.</summary>
    public static IReadOnlyList<BandFault> FaultsOf(IReadOnlyList<ScoreBand> bands, decimal min, decimal max)
    {
        // between two neighbouring limits nothing changes, so the limits and one mark between each two of them tell of all marks
        var limits = bands.SelectMany(band => new[] { band.Low, band.High }).Append(min).Append(max).Where(mark => mark >= min && mark <= max).Distinct().Order().ToList();
        var places = limits.SelectMany((mark, at) => at + 1 < limits.Count
            ? new[] { (Mark: mark, Low: mark, High: mark), (Mark: (mark + limits[at + 1]) / 2, Low: mark, High: limits[at + 1]) }
            : [(Mark: mark, Low: mark, High: mark)]);
        var faults = new List<BandFault>();
        foreach (var (mark, low, high) in places)
        {
            var grades = bands.Count(band => Holds(band, mark));
            if (grades == 1)
            {
                continue;
            }

            if (faults.Count > 0 && faults[^1] is { } before && before.IsOverlap == grades > 1 && before.High == low)
            {
                faults[^1] = before with { High = high };
            }
            else
            {
                faults.Add(new BandFault(grades > 1, low, high));
            }
        }

        return faults;
    }

    private static bool Holds(ScoreBand band, decimal mark) =>
        (mark > band.Low || (band.HasLow && mark == band.Low)) && (mark < band.High || (band.HasHigh && mark == band.High));
}
