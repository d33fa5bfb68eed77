using System.Collections.ObjectModel;

namespace PilotReview.Documents.Pdf;

/// <summary>The strips of one page in reading order, with the footnotes at its foot.</summary>
/// <param name="shape">How the page lies.</param>
/// <param name="room">Height for strips and notes.</param>
internal sealed class PageContent(PageShape shape, double room) : Collection<PlacedStrip>
{
    /// <summary>Room between the text and the first note; the rule stands in it.</summary>
    public const double NoteSpace = 12;

    private readonly List<Strip> _notes = [];

    public PageShape Shape => shape;

    /// <summary>Height for strips and notes.</summary>
    public double Room => room;

    /// <summary>Lines of notes, in order.</summary>
    public IReadOnlyList<Strip> Notes => _notes;

    /// <summary>Height of the notes with the room above them; 0 without notes.</summary>
    public double NotesHeight { get; private set; }

    /// <summary>The notes with their places, the last one ending at the foot of the page.</summary>
    public IEnumerable<PlacedStrip> PlacedNotes()
    {
        var top = room - NotesHeight + NoteSpace;
        foreach (var note in _notes)
        {
            yield return new PlacedStrip(note, top, IsRepeated: false);
            top += note.Height;
        }
    }

    /// <summary>Height that the notes would take with more lines.</summary>
    public double NotesHeightWith(IEnumerable<Strip> more)
    {
        var height = more.Sum(note => note.Height);
        return height <= 0 ? NotesHeight : NotesHeight + height + (_notes.Count == 0 ? NoteSpace : 0);
    }

    public void AddNote(Strip note)
    {
        NotesHeight = NotesHeightWith([note]);
        _notes.Add(note);
    }
}
