namespace PilotReview.Documents.Import.Package;

/// <summary>Bounds the work of putting texts together that come in pieces: each piece copies those before it.</summary>
internal sealed class TextCost(UnpackMeter meter)
{
    private long _left = 1L << 30;

    public void Take(PartText text)
    {
        _left -= text.Runs * text.Length;
        if (_left < 0)
        {
            throw RefusedException.TooLarge(meter.Limit);
        }
    }
}
