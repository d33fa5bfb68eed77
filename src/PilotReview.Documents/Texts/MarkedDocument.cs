using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Texts;

/// <summary>Writes a marked text as a Word document. Lines below, brackets and words tell what colour tells, so that it can be printed in grey; what is said of each place stands
/// as a comment beside it and once more in the list behind the text.</summary>
public static class MarkedDocument
{
    private const string Author = "PilotReview";
    private const string Initials = "PR";

    /// <summary>Writes to a stream that can go back, from its start.</summary>
    public static void Write(MarkedCopy content, Stream to)
    {
        using var document = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = Letters(content.Title);
        document.PackageProperties.Creator = Author;
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = Styles(content.Culture);
        var noted = content.Marks.Where(mark => content.Notes.ContainsKey(mark.Number)).Select(mark => mark.Number).ToHashSet();
        if (noted.Count > 0)
        {
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(noted.Order().Select(number => CommentOf(number, content.Notes[number])));
        }

        var body = new Body(Paragraphs(content, noted));
        body.Append(List(content));
        body.Append(Page());
        main.Document = new Document(body);
    }

    private static IEnumerable<OpenXmlElement> Paragraphs(MarkedCopy content, HashSet<int> noted)
    {
        foreach (var line in MarkedLines.Of(content.Text, content.Marks))
        {
            var paragraph = new Paragraph();
            foreach (var piece in line)
            {
                var id = piece.Mark is { } mark && noted.Contains(mark.Number) ? Id(mark.Number) : null;
                if (id is not null && piece.IsFirst)
                {
                    paragraph.Append(new CommentRangeStart { Id = id });
                }

                paragraph.Append(Runs(content.Text[piece.Start..piece.End], () => LookOf(piece.Mark?.Tone)));
                if (piece is { Mark: { } ended, IsLast: true })
                {
                    paragraph.Append(End(ended, id));
                }
            }

            yield return paragraph;
        }
    }

    /// <summary>Behind a mark: its number, raised, the tag in brackets, and the comment.</summary>
    private static IEnumerable<OpenXmlElement> End(TextMark mark, string? id)
    {
        if (id is not null)
        {
            yield return new CommentRangeEnd { Id = id };
        }

        yield return Run(mark.Number.ToString(CultureInfo.InvariantCulture), new RunProperties(new Bold(), new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }));
        if (mark.Tag.Length > 0)
        {
            yield return Run($" [{mark.Tag}]", new RunProperties(new Bold(), new FontSize { Val = "22" }));
        }

        if (id is not null)
        {
            yield return new Run(new CommentReference { Id = id });
        }
    }

    private static RunProperties? LookOf(TextTone? tone) => tone switch
    {
        TextTone.Agrees => new RunProperties(new Underline { Val = UnderlineValues.Single }),
        TextTone.Off => new RunProperties(new Underline { Val = UnderlineValues.Thick }, new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "FBE9DA" }),
        TextTone.Unknown => new RunProperties(new Underline { Val = UnderlineValues.Dash }),
        TextTone.Explained => new RunProperties(new Underline { Val = UnderlineValues.Dotted }),
        _ => null,
    };

    private static Comment CommentOf(int number, MarkedNote note) =>
        new(Lines(note).Select((line, at) => new Paragraph(Runs(at == 0 ? $"{Number(number)}. {line}" : line)))) { Id = Id(number), Author = Author, Initials = Initials };

    private static IEnumerable<OpenXmlElement> List(MarkedCopy content)
    {
        yield return Heading(content.ListTitle, breaksPage: true);
        foreach (var line in content.Legend)
        {
            yield return new Paragraph(Runs(line));
        }

        foreach (var list in content.Lists.Where(list => list.Numbers.Count > 0))
        {
            yield return Heading(list.Title, breaksPage: false);
            foreach (var number in list.Numbers)
            {
                var lines = content.Notes.TryGetValue(number, out var note) ? Lines(note) : [];
                yield return new Paragraph([Run($"{Number(number)}. ", new RunProperties(new Bold())), .. Runs(string.Join('\n', lines))]);
            }
        }
    }

    private static List<string> Lines(MarkedNote note) => [.. new[] { note.Title, note.Text, note.Reason }.Where(line => line.Length > 0)];

    private static Paragraph Heading(string text, bool breaksPage)
    {
        var properties = new ParagraphProperties(new KeepNext());
        if (breaksPage)
        {
            properties.Append(new PageBreakBefore());
        }

        properties.Append(new SpacingBetweenLines { Before = "240", After = "120" });
        return new Paragraph([properties, .. Runs(text, () => new RunProperties(new Bold()))]);
    }

    private static IEnumerable<Run> Runs(string text, Func<RunProperties?>? look = null)
    {
        if (text.Length > 0)
        {
            yield return Run(text, look?.Invoke());
        }
    }

    private static Run Run(string text, RunProperties? look)
    {
        var run = new Run();
        if (look is not null)
        {
            run.Append(look);
        }

        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || text[at] is '\t' or '\n' or '\v')
            {
                if (at > start)
                {
                    run.Append(new Text(Letters(text[start..at])) { Space = SpaceProcessingModeValues.Preserve });
                }

                if (at < text.Length)
                {
                    run.Append(text[at] == '\t' ? new TabChar() : new Break());
                }

                start = at + 1;
            }
        }

        return run;
    }

    private static string Letters(string text) => Workbooks.XmlText.Letters(text);

    private static Styles Styles(CultureInfo culture) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" },
                new FontSize { Val = "28" },
                new Languages { Val = culture.Name })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });

    /// <summary>A4 with the margins of a Party document.</summary>
    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 850, Header = 567, Footer = 567, Gutter = 0 });

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
