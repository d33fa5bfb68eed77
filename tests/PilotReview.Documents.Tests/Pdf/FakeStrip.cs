using PilotReview.Documents.Pdf;

namespace PilotReview.Documents.Tests.Pdf;

/// <summary>A strip that is only a name and a height: it is placed, never drawn.</summary>
internal sealed class FakeStrip(string name, double height) : Strip(new Part(PartKind.Paragraph), height)
{
    public override string ToString() => name;

    public override void Draw(PdfCanvas canvas, double top) => throw new NotSupportedException();
}
