namespace PilotReview.Documents.Pdf;

/// <summary>Sizes of letters on a slide, in points: the largest that fit are taken.</summary>
/// <param name="Heading">Of the heading.</param>
/// <param name="Text">Of lines.</param>
/// <param name="Table">Of cells; detail in them is smaller.</param>
internal readonly record struct SlideSizes(double Heading, double Text, double Table)
{
    /// <summary>From the largest down. The last two are for texts that nobody expected, so that nothing is ever cut.</summary>
    public static IReadOnlyList<SlideSizes> All { get; } =
    [
        new(36, 32, 24), new(36, 30, 23), new(34, 28, 22), new(32, 26, 21), new(30, 24, 20), new(30, 22, 19), new(30, 20, 18), new(28, 20, 16), new(28, 18, 15), new(26, 18, 14), new(24, 15, 12), new(20, 11, 9),
    ];

    /// <summary>Beside a chart letters are no larger than they must be: the room is the chart's.</summary>
    public static IEnumerable<SlideSizes> BesideChart => All.Where(sizes => sizes.Heading <= 30 && sizes.Text <= 22);

    /// <summary>The title of the deck.</summary>
    public double Title => Heading + 8;

    /// <summary>What stands beside the figures.</summary>
    public double Quiet => Math.Max(Math.Min(16, Text - 2), Text * 0.66);

    /// <summary>A figure that is shown large.</summary>
    public double Value => Text * (Heading > 30 ? 1.6 : 1.27);

    /// <summary>What a figure is, and what stands beside it.</summary>
    public double Label => Math.Max(Math.Min(15, Text), Text * 0.6);
}
