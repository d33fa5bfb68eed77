namespace PilotReview.Documents.Charts;

/// <summary>An upright rectangle of a drawing; y grows downwards.</summary>
public readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>Whether the two share more than an edge.</summary>
    public bool Overlaps(Area other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Contains(Area other) =>
        Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;

    /// <summary>The same area with <paramref name="margin"/> added on every side.</summary>
    public Area Grown(double margin) => new(Left - margin, Top - margin, Right + margin, Bottom + margin);
}
