namespace PilotReview.Documents.Charts;

/// <summary>The lines under the chart: everything that found no room beside its line, so that a narrow chart says as much as a wide one.</summary>
internal sealed class NoteStrip
{
    private const double Gap = 5;
    private const double KeyWidth = 26;

    private readonly List<Note> _notes = [];

    /// <summary>Adds a note: a short sample of the line it speaks of, a bold lead and the rest.</summary>
    public void Add(Ink key, string lead, params IEnumerable<string> rest)
    {
        var text = string.Join(" \u00B7 ", rest.Select(OneBlank).Where(part => part.Length > 0));
        if (lead.Length > 0 || text.Length > 0)
        {
            _notes.Add(new Note(key, lead, text));
        }
    }

    /// <summary>Adds what the shape of a flagged point means.</summary>
    public void Add(ChartKey key) => _notes.Add(new Note(Ink.PointFlagged, string.Empty, key.Text, key.Mark));

    /// <summary>Draws the notes from <paramref name="top"/> downwards.</summary>
    /// <returns>The lower edge of the last line, or <paramref name="top"/> when there is no note.</returns>
    public double Draw(List<Shape> shapes, double top, double width)
    {
        var line = TextMeasure.LineHeight(TextSize.Small);
        var y = top;
        foreach (var note in _notes)
        {
            y += Gap;
            DrawKey(shapes, note, y + (line / 2));
            var leadWidth = note.Lead.Length == 0 ? 0 : TextMeasure.Width(note.Lead + " ", TextSize.Small, isBold: true);
            var room = width - KeyWidth;
            if (note.Lead.Length > 0 && leadWidth < room * 0.6)
            {
                shapes.Add(new Label(KeyWidth, y + 12, note.Lead, Anchor.Start, TextSize.Small, IsBold: true, Ink.TextStrong));
                y = DrawText(shapes, note.Text, y, leadWidth, room);
            }
            else
            {
                y = DrawText(shapes, (note.Lead + " " + note.Text).Trim(), y, 0, room);
            }
        }

        return y;
    }

    private static string OneBlank(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static double DrawText(List<Shape> shapes, string text, double top, double indent, double room)
    {
        var line = TextMeasure.LineHeight(TextSize.Small);
        var y = top;
        var first = TextMeasure.Wrap(text, TextSize.Small, isBold: false, room - indent).FirstOrDefault(string.Empty);
        if (first.Length > 0)
        {
            shapes.Add(new Label(KeyWidth + indent, y + 12, first, Anchor.Start, TextSize.Small, IsBold: false, Ink.Text));
        }

        y += line;
        foreach (var further in TextMeasure.Wrap(text[first.Length..], TextSize.Small, isBold: false, room))
        {
            shapes.Add(new Label(KeyWidth, y + 12, further, Anchor.Start, TextSize.Small, IsBold: false, Ink.Text));
            y += line;
        }

        return y;
    }

    private static void DrawKey(List<Shape> shapes, Note note, double middle)
    {
        const double Sample = 18;
        if (note.Mark != PointMark.None)
        {
            shapes.Add(PointShapes.Of(note.Mark, Sample / 2, middle, 3));
            return;
        }

        var key = note.Key;
        shapes.Add(key switch
        {
            Ink.Hatch or Ink.HatchChosen => new Box(0, middle - 5, Sample, 10, key),
            Ink.Mark => new Box((Sample / 2) - 1.5, middle - 6, 3, 12, Ink.Mark),
            _ => new Segment(0, middle, Sample, middle, key),
        });
    }

    private sealed record Note(Ink Key, string Lead, string Text, PointMark Mark = PointMark.None);
}
