using DocumentFormat.OpenXml;
using PilotReview.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>The end of the report: who receives it at the left, who signs at the right.</summary>
internal static class SignatureWriter
{
    private static readonly int Left = WordMeasures.Millimetres(85);
    private static readonly int Before = WordMeasures.Millimetres(7);
    private static readonly int SigningRoom = WordMeasures.Millimetres(28);

    public static IEnumerable<OpenXmlElement> Elements(Report report)
    {
        yield return Paragraphs.Gap().Before(Before).KeepWithNext();
        yield return LayoutTable.Of((Left, Recipients(report.Recipients)), (WordMeasures.TextWidth(isLandscape: false) - Left, Signer(report.Signature)));
    }

    private static List<W.Paragraph> Recipients(IReadOnlyList<string> recipients) => recipients
        .Select((text, index) => Paragraphs.Of(WordStyles.Recipients, text, index == 0 ? new LetterLook(Size: 14, IsUnderlined: true) : default).KeepWithNext(index < recipients.Count - 1))
        .ToList();

    private static List<W.Paragraph> Signer(Signature? signature) => signature is null
        ? []
        :
        [
            Paragraphs.Of(WordStyles.Signature, signature.Authority, new LetterLook(IsBold: true)),
            Paragraphs.Of(WordStyles.Signature, signature.Office),
            Paragraphs.Of(WordStyles.Signature, signature.Name, new LetterLook(IsBold: true)).Before(SigningRoom),
        ];
}
