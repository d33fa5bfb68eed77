namespace PilotReview.Documents.NativeCharts;

/// <summary>Body rows of a chart's table that follow each other, counted from 0.</summary>
internal readonly record struct RowSpan(int First, int Count)
{
    public int Next => First + Count;

    public IEnumerable<int> Rows => Enumerable.Range(First, Count);
}
