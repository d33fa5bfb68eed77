using DocumentFormat.OpenXml;
using PilotReview.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>The heading block of the first page: issuer at the left, Party and date at the right, under them kind and subject.</summary>
internal sealed class LetterheadWriter(Report report)
{
    private const double TitleSize = 15;
    private const double TextSize = 14;
    private const string Hyphens = "-----";

    /// <summary>Room beside a text that is set alone on its line, so that Word does not break it for a hair.</summary>
    private const int Slack = 40;

    private static readonly int SidesGap = WordMeasures.Millimetres(8);
    private static readonly int LineHeight = WordMeasures.Points(16.1);
    private static readonly int LineGap = WordMeasures.Points(2);

    private readonly Letterhead _head = report.Letterhead;

    public IEnumerable<OpenXmlElement> Elements()
    {
        if (report.Body.Concat(report.Appendix).OfType<Paragraph>().SelectMany(paragraph => paragraph.Runs).Any(run => run.Footnote.Length > 0))
        {
            // LibreOffice puts an empty line before a table at the start of a document with footnotes
            yield return Paragraphs.Gap();
        }

        var title = Width(_head.Title, TimesWidths.Bold, TitleSize);
        var right = Math.Max(title, Width(Plain(_head.PlaceAndDate), TimesWidths.Italic, TextSize)) + Slack;
        right = Math.Min(right, WordMeasures.TextWidth(isLandscape: false) * 2 / 3);
        var left = WordMeasures.TextWidth(isLandscape: false) - right;
        var issuer = Issuer(left, out var height);
        yield return LayoutTable.Of((left, issuer), (right, Party(right, title)));
        var start = WordMeasures.Millimetres(58.2) - WordMeasures.Top;
        yield return Paragraphs.Of(WordStyles.Title, report.Kind).Before(Math.Max(start - height, WordMeasures.Millimetres(6)));
        if (report.Subject.Length > 0)
        {
            yield return Paragraphs.Of(WordStyles.Subtitle, report.Subject);
        }

        yield return Hyphen();
    }

    /// <summary>Superior, issuer, star, number, mark and use, centred on one another; the widest begins at the left margin.</summary>
    private List<W.Paragraph> Issuer(int width, out int height)
    {
        (string Text, bool IsBold, int Before)[] lines =
        [
            (_head.Superior, false, 0), (_head.Issuer, true, _head.Superior.Length > 0 ? LineGap : 0), ("*", false, 0), (Plain(_head.Number), false, 0), (_head.Mark, false, LineGap),
            (_head.Use, true, LineGap),
        ];
        var room = width - SidesGap;
        var widest = Math.Min(room, lines.Where(line => line.Text.Length > 0).Select(line => Width(line.Text, line.IsBold)).Max() + Slack);
        height = lines.Where(line => line.Text.Length > 0).Sum(line => line.Before + (LineHeight * (1 + (Width(line.Text, line.IsBold) / Math.Max(widest, 1)))));
        return lines.Where(line => line.Text.Length > 0)
            .Select(line => Paragraphs.Of(WordStyles.Letterhead, line.Text, new LetterLook(line.IsBold)).Before(line.Before).Indented(0, width - widest))
            .ToList();
    }

    /// <summary>The Party's name over a rule as long as itself, then place and date.</summary>
    private List<W.Paragraph> Party(int width, int title)
    {
        var beside = Math.Max(0, (width - title - (Slack / 2)) / 2);
        var name = Paragraphs.Of(WordStyles.Letterhead, _head.Title, new LetterLook(IsBold: true, Size: TitleSize)).Indented(beside, beside);
        name.Properties().ParagraphBorders = new W.ParagraphBorders
        {
            BottomBorder = new W.BottomBorder { Val = W.BorderValues.Single, Size = 8, Space = 2, Color = "000000" },
        };
        var date = Paragraphs.Of(WordStyles.Letterhead, Plain(_head.PlaceAndDate), new LetterLook(IsItalic: true)).Before(WordMeasures.Points(5.5));
        return [name, date];
    }

    private static W.Paragraph Hyphen()
    {
        var paragraph = Paragraphs.Of(WordStyles.Letterhead, Hyphens);
        paragraph.Properties().SpacingBetweenLines = new W.SpacingBetweenLines { After = "40" };
        return paragraph;
    }

    /// <summary>With common blanks: the room for a number or a day is left by them, and is typed over.</summary>
    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private static int Width(string text, bool isBold) => Width(text, isBold ? TimesWidths.Bold : TimesWidths.Regular, TextSize);

    private static int Width(string text, TimesWidths widths, double size) => (int)Math.Ceiling(widths.Of(CleanText.Line(text), size) * 20);
}
