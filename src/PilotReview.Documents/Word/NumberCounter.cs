namespace PilotReview.Documents.Word;

/// <summary>Follows the numbers of headings and items through the document: those that go on or start anew are counted by Word, all others are typed.</summary>
internal sealed class NumberCounter(WordNumbering numbering)
{
    private readonly int[] _headings = new int[2];
    private int _headingInstance = WordNumbering.Headings;
    private bool _isFirstLevelKnown = true;
    private int _items;
    private int _itemInstance;

    /// <summary>The instance that counts this heading; null when its number is typed.</summary>
    public int? Heading(int level, string number)
    {
        if (level is < 1 or > 2 || number.Length == 0)
        {
            return null;
        }

        var value = new[] { _headings[level - 1] + 1, 1 }.FirstOrDefault(value => number == NumberForms.Heading(level, value));
        if (value == 0)
        {
            return null;
        }

        var goesOn = value == _headings[level - 1] + 1 && (level == 2 || _isFirstLevelKnown);
        if (!goesOn)
        {
            _headingInstance = numbering.StartAnew(WordNumbering.Headings, level - 1, value);
            _isFirstLevelKnown = level == 1;
        }

        _headings[level - 1] = value;
        if (level == 1)
        {
            _headings[1] = 0;
        }

        return _headingInstance;
    }

    /// <summary>The instance that counts this item; null when its mark is typed.</summary>
    public int? Item(string mark)
    {
        if (mark == "-")
        {
            return WordNumbering.Bullets;
        }

        if (mark == NumberForms.Item(1))
        {
            _items = 1;
            _itemInstance = numbering.StartAnew(WordNumbering.Numbers, 0, 1);
            return _itemInstance;
        }

        if (_items == 0 || mark != NumberForms.Item(_items + 1))
        {
            return null;
        }

        _items++;
        return _itemInstance;
    }
}
