namespace PilotReview.Documents.Pdf;

/// <summary>Room between what stands on a slide.</summary>
internal sealed class SlideGap(double height) : Strip(new Part(PartKind.Mixed), height)
{
    public override void Draw(PdfCanvas canvas, double top)
    {
        // nothing is seen
    }
}
