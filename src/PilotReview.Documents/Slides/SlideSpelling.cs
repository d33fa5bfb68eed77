using PilotReview.Documents.Model;

namespace PilotReview.Documents.Slides;

/// <summary>Gives every text of a deck the spelling that its office has decided, as <see cref="Spelling"/> does for reports.</summary>
internal static class SlideSpelling
{
    /// <summary>The deck in the spelling of its style.</summary>
    public static SlideDeck Of(SlideDeck deck) => Spelling.For(deck.Culture, deck.Style) is not { } spelling ? deck : deck with
    {
        Title = spelling.Text(deck.Title),
        Body = spelling.Text(deck.Body),
        Slides = [.. deck.Slides.Select(slide => Of(slide, spelling))],
        FootLine = spelling.Text(deck.FootLine),
        SampleMark = spelling.Text(deck.SampleMark),
    };

    private static Slide Of(Slide slide, Spelling spelling) => slide with
    {
        Heading = spelling.Text(slide.Heading),
        Facts = [.. slide.Facts.Select(fact => fact with { Label = spelling.Text(fact.Label), Value = spelling.Text(fact.Value), Detail = spelling.Text(fact.Detail) })],
        Lines = Lines(slide.Lines, spelling),
        Columns = [.. slide.Columns.Select(column => new SlideColumn(spelling.Text(column.Heading), Lines(column.Lines, spelling)))],
        Chart = slide.Chart is { } chart ? spelling.Chart(chart) : null,
        Table = slide.Table is { } table ? spelling.Table(table) : null,
        Notes = [.. slide.Notes.Select(note => new SlideNote(spelling.Text(note.Question), spelling.Text(note.Answer)))],
    };

    private static IReadOnlyList<SlideLine> Lines(IReadOnlyList<SlideLine> lines, Spelling spelling) => [.. lines.Select(line => line with { Runs = spelling.Runs(line.Runs) })];
}
