using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>Sets runs of the model as runs of Word: with shapes of verdicts, footnotes, and codes that lead to the row of their source.</summary>
internal sealed partial class RunWriter(WordContext context)
{
    private const char NoBreak = '\u00A0';

    /// <param name="runs">What to set.</param>
    /// <param name="look">What is set by hand; each run adds bold or italic.</param>
    /// <param name="size">Size of the letters, for the shapes beside them.</param>
    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<Run> runs, LetterLook look, double size)
    {
        for (var at = 0; at < runs.Count; at++)
        {
            var run = runs[at];
            if (run.Mark is { } mark)
            {
                yield return Shape(mark, size);
                yield return Text(NoBreak.ToString(), look);
            }

            var text = CleanText.Of(run.Text);
            var isTied = at + 1 < runs.Count && runs[at + 1] is { Style: RunStyle.Code, Mark: null };
            foreach (var element in run.Style == RunStyle.Code ? Code(text) : [Text(isTied ? Tied(text) : text, LookOf(run.Style, look))])
            {
                yield return element;
            }

            if (run.Footnote.Length > 0)
            {
                yield return Reference(context.AddFootnote(run.Footnote));
            }
        }
    }

    public W.Run Shape(VerdictKind kind, double size) => VerdictShape.Of(kind, Words.Of(kind, context.Report.Culture), size, context.NextDrawing());

    /// <summary>The codes in a text such as <c>[K1-01, K1-02]</c>, each leading to its row where there is one.</summary>
    public IEnumerable<OpenXmlElement> Code(string text)
    {
        foreach (var part in Parts().Split(text).Where(part => part.Length > 0))
        {
            var run = CodeRun(part);
            yield return context.RowOf(part) is { } bookmark ? new W.Hyperlink(run) { Anchor = bookmark, History = true } : run;
        }
    }

    /// <summary>Text with line feeds and tabs.</summary>
    public static W.Run Text(string text, LetterLook look = default)
    {
        var run = new W.Run { RunProperties = look == default ? null : look.Properties() };
        AddText(run, text);
        return run;
    }

    private static W.Run CodeRun(string text)
    {
        var run = new W.Run { RunProperties = new W.RunProperties { RunStyle = new W.RunStyle { Val = WordStyles.Code } } };
        AddText(run, text);
        return run;
    }

    private static void AddText(W.Run run, string text)
    {
        foreach (var (line, index) in text.Split('\n').Select((line, index) => (line, index)))
        {
            if (index > 0)
            {
                run.Append(new W.Break());
            }

            foreach (var (part, tab) in line.Split('\t').Select((part, tab) => (part, tab)))
            {
                run.Append(tab > 0 ? [new W.TabChar()] : []);
                run.Append(part.Length > 0 ? [new W.Text(part) { Space = SpaceProcessingModeValues.Preserve }] : []);
            }
        }
    }

    private static W.Run Reference(int number) => new(new W.FootnoteReference { Id = number })
    {
        RunProperties = new W.RunProperties { RunStyle = new W.RunStyle { Val = WordStyles.FootnoteReference } },
    };

    private static LetterLook LookOf(RunStyle style, LetterLook look) => style switch
    {
        RunStyle.Bold => look with { IsBold = true },
        RunStyle.Italic => look with { IsItalic = true },
        _ => look,
    };

    private static string Tied(string text) => text.EndsWith(' ') ? text.TrimEnd(' ') + NoBreak : text;

    /// <summary>Cuts codes and what stands between them; the pattern keeps what it cuts at.</summary>
    [GeneratedRegex(@"([\[\],;\s]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
