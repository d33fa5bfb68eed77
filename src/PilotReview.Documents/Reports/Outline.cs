using System.Globalization;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Numbers the headings of a report as Party documents do: "I-", "1.", "a)". A part without content is left out of a final report; a draft names it, so that whoever
/// writes sees what is still to be written.</summary>
internal sealed class Outline(ReviewContext context)
{
    // the order of letters in Vietnamese documents
    private const string VietnameseLetters = "abcdđeghiklmnopqrstuvxy";
    private const string EnglishLetters = "abcdefghijklmnopqrstuvwxyz";

    private int _sections;

    /// <summary>A section with its parts, in order, the only one perhaps without a title; nothing when no part has content and the report is final.</summary>
    public IReadOnlyList<Block> Section(string title, params IReadOnlyList<(string Title, IReadOnlyList<Block> Blocks)> parts)
    {
        var told = parts.Where(part => part.Blocks.Count > 0 || context.IsDraft).ToList();
        if (told.Count == 0)
        {
            return [];
        }

        _sections++;
        return [new Heading(1, title) { Number = Roman(_sections) + "-" }, .. told.SelectMany((part, at) => Part(part.Title, part.Blocks, at + 1))];
    }

    /// <summary>Headings "a)", "b)" with what stands below each; those with nothing below are left out.</summary>
    public IReadOnlyList<Block> Items(IEnumerable<(string Title, IReadOnlyList<Block> Blocks)> items) =>
        [.. items.Where(item => item.Blocks.Count > 0).SelectMany((item, at) => item.Blocks.Prepend(new Heading(3, item.Title) { Number = Letter(at) + ")" }))];

    /// <summary>The letter at a place that counts from 0; after the last one numbers follow.</summary>
    public string Letter(int index)
    {
        var letters = context.IsVietnamese ? VietnameseLetters : EnglishLetters;
        return index < letters.Length ? letters[index].ToString() : (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A number from 1 to 39 in Roman letters.</summary>
    public static string Roman(int number) => string.Concat(Enumerable.Repeat("X", number / 10)) + (number % 10) switch
    {
        1 => "I", 2 => "II", 3 => "III", 4 => "IV", 5 => "V", 6 => "VI", 7 => "VII", 8 => "VIII", 9 => "IX", _ => string.Empty,
    };

    private IEnumerable<Block> Part(string title, IReadOnlyList<Block> blocks, int number)
    {
        if (title.Length > 0)
        {
            yield return new Heading(2, title) { Number = $"{number}." };
        }

        foreach (var block in blocks.Count > 0 ? blocks : [new Paragraph(context.Text("empty")) { Style = ParagraphStyle.Note }])
        {
            yield return block;
        }
    }
}
