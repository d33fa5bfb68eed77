namespace PilotReview.Documents.Charts;

/// <summary>Keeps the room inside the plot: labels that are there already may not be touched, data may be at a price.</summary>
internal sealed class LabelBoard(Area bounds)
{
    private readonly List<Area> _taken = [];
    private readonly List<(Area Area, double Price)> _obstacles = [];

    public Area Bounds { get; } = bounds;

    /// <summary>Closes an area for every later label.</summary>
    public void Take(Area area) => _taken.Add(area);

    /// <summary>Marks an area that a label should rather keep clear of.</summary>
    public void Weigh(Area area, double price) => _obstacles.Add((area, price));

    /// <summary>Marks a slanted line, piece by piece.</summary>
    public void WeighLine(DrawingPoint from, DrawingPoint to, double price)
    {
        const double Piece = 5;
        var pieces = Math.Max(1, (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / Piece));
        for (var piece = 0; piece <= pieces; piece++)
        {
            var x = from.X + ((to.X - from.X) * piece / pieces);
            var y = from.Y + ((to.Y - from.Y) * piece / pieces);
            Weigh(new Area(x - 1, y - 1, x + 1, y + 1), price);
        }
    }

    /// <summary>Takes the cheapest of the places offered.</summary>
    /// <returns>The index of the place, or −1 when each would touch a label, leave the bounds or cost more than <paramref name="limit"/>.</returns>
    public int Place(IReadOnlyList<Spot> spots, double limit)
    {
        var best = -1;
        var bestPrice = limit;
        for (var index = 0; index < spots.Count; index++)
        {
            var price = spots[index].Price;
            if (price < bestPrice && IsFree(spots[index].Area))
            {
                price += PriceOf(spots[index].Area, bestPrice - price);
                if (price < bestPrice)
                {
                    (best, bestPrice) = (index, price);
                }
            }
        }

        if (best >= 0)
        {
            Take(spots[best].Area);
        }

        return best;
    }

    private bool IsFree(Area area) => Bounds.Contains(area) && !_taken.Exists(taken => taken.Overlaps(area));

    private double PriceOf(Area area, double limit)
    {
        var price = 0.0;
        foreach (var obstacle in _obstacles)
        {
            if (obstacle.Area.Overlaps(area))
            {
                price += obstacle.Price;
                if (price >= limit)
                {
                    return price;
                }
            }
        }

        return price;
    }
}
