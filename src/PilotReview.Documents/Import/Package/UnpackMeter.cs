namespace PilotReview.Documents.Import.Package;

/// <summary>Counts what comes out of a package while it is unpacked; sizes that the package states about itself are not believed.</summary>
internal sealed class UnpackMeter(long limit, CancellationToken token)
{
    private long _taken;

    public long Limit => limit;

    public void Take(long count)
    {
        token.ThrowIfCancellationRequested();
        _taken += count;
        if (_taken > limit)
        {
            throw RefusedException.TooLarge(limit);
        }
    }
}
