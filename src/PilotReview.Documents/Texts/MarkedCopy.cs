using System.Globalization;

namespace PilotReview.Documents.Texts;

/// <summary>What a marked copy of a text holds: the text with its marks, and behind it what is to be said of each.</summary>
public sealed record MarkedCopy
{
    /// <summary>Name of the document for whoever lists it.</summary>
    public required string Title { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<TextMark> Marks { get; init; }

    /// <summary>What is said of a mark, by its number: a remark beside the text. Marks without one have none.</summary>
    public IReadOnlyDictionary<int, MarkedNote> Notes { get; init; } = new Dictionary<int, MarkedNote>();

    /// <summary>Heading of the list behind the text.</summary>
    public required string ListTitle { get; init; }

    /// <summary>How the marks are to be read, and other sentences below the heading.</summary>
    public IReadOnlyList<string> Legend { get; init; } = [];

    /// <summary>The parts of the list, in their order.</summary>
    public IReadOnlyList<MarkedList> Lists { get; init; } = [];

    public required CultureInfo Culture { get; init; }
}

/// <summary>What is said of one mark.</summary>
/// <param name="Title">In short; empty where the calculation says all.</param>
/// <param name="Text">How it was computed.</param>
/// <param name="Reason">Why it stays as it is; empty when nobody said.</param>
public sealed record MarkedNote(string Title, string Text, string Reason = "");

/// <summary>A part of the list behind the text: the numbers of its marks below a heading.</summary>
public sealed record MarkedList(string Title, IReadOnlyList<int> Numbers);
