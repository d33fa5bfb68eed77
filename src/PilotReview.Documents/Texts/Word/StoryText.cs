using System.Text;

namespace PilotReview.Documents.Texts.Word;

/// <summary>The text of one story while it is put together: paragraphs on lines of their own, cells of a row parted by a tab. Beyond the limit it counts and keeps nothing.</summary>
internal sealed class StoryText(TextCount count)
{
    private const string Line = "\n";
    private const string Tab = "\t";

    private readonly StringBuilder _text = new();
    private readonly List<TextParagraph> _paragraphs = [];
    private readonly List<StoryText> _boxes = [];
    private readonly Stack<(int Cells, int Paragraphs)> _rows = new();
    private string _next = string.Empty;
    private int _start;
    private int _begun;
    private bool _isJoined;

    public void BeginParagraph()
    {
        _begun++;
        if (_isJoined)
        {
            _isJoined = false;
            return;
        }

        Append(_next);
        _start = _text.Length;
    }

    /// <summary>Ends the paragraph.</summary>
    /// <param name="joins">Its mark was deleted: the next one goes on in the same line.</param>
    public void EndParagraph(bool joins = false)
    {
        _isJoined = joins;
        if (!joins)
        {
            _paragraphs.Add(new TextParagraph(_start, _text.Length));
            _next = Line;
            AddBoxes();
        }
    }

    public void BeginRow() => _rows.Push((0, 0));

    public void BeginCell()
    {
        if (_rows.TryPop(out var row))
        {
            _next = row.Cells > 0 ? Tab : _next;
            _rows.Push((row.Cells + 1, _begun));
        }
    }

    public void EndCell()
    {
        if (_rows.TryPeek(out var row) && row.Paragraphs == _begun)
        {
            BeginParagraph();
            EndParagraph();
        }
    }

    public void EndRow()
    {
        _rows.TryPop(out _);
        _next = _begun > 0 ? Line : _next;
    }

    /// <summary>Adds to the paragraph that is open.</summary>
    public void Append(string text)
    {
        if (count.Take(text.Length))
        {
            _text.Append(text);
        }
    }

    /// <summary>A text box that hangs on the paragraph: its paragraphs follow.</summary>
    public void Add(StoryText box) => _boxes.Add(box);

    /// <summary>The whole: what is open is ended.</summary>
    public TextContent Finish()
    {
        if (_isJoined)
        {
            _isJoined = false;
            EndParagraph();
        }

        AddBoxes();
        return new TextContent { Text = _text.ToString(), Paragraphs = [.. _paragraphs] };
    }

    private void AddBoxes()
    {
        foreach (var content in _boxes.Select(box => box.Finish()).ToList())
        {
            foreach (var paragraph in content.Paragraphs)
            {
                count.Give(paragraph.End - paragraph.Start);
                BeginLine();
                Append(content.Text[paragraph.Start..paragraph.End]);
                _paragraphs.Add(new TextParagraph(_start, _text.Length));
                _next = Line;
            }
        }

        _boxes.Clear();
    }

    private void BeginLine()
    {
        Append(_next);
        _start = _text.Length;
    }
}

/// <summary>Counts the characters of all stories together.</summary>
internal sealed class TextCount(int limit)
{
    public long Taken { get; private set; }

    /// <summary>Counts; false when there are too many.</summary>
    public bool Take(int length)
    {
        Taken += length;
        return Taken <= limit;
    }

    /// <summary>Takes back what is about to be counted again.</summary>
    public void Give(int length) => Taken -= length;
}
