namespace PilotReview.Documents.Charts;

/// <summary>The shapes of points: each flag has one that is told apart without colour.</summary>
internal static class PointShapes
{
    /// <summary>The shape of a flagged point around (x, y).</summary>
    public static Shape Of(PointMark mark, double x, double y, double radius) => mark switch
    {
        PointMark.Beyond => new Diamond(x, y, radius + 2.2, Ink.PointFlagged),
        PointMark.Trend => Triangle(x, y, radius + 2, Ink.PointFlagged),
        PointMark.Run => Square(x, y, radius + 0.6, Ink.PointFlagged),
        _ => Triangle(x, y, -(radius + 2), Ink.PointFlagged),
    };

    /// <summary>A triangle that points up, or down with a negative radius.</summary>
    public static Polygon Triangle(double x, double y, double radius, Ink ink) => new(
        [new(x, y - radius), new(x + Math.Abs(radius), y + (radius * 0.8)), new(x - Math.Abs(radius), y + (radius * 0.8))], ink);

    private static Polygon Square(double x, double y, double half, Ink ink) =>
        new([new(x - half, y - half), new(x + half, y - half), new(x + half, y + half), new(x - half, y + half)], ink);
}
