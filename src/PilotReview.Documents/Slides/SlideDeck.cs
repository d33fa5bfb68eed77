using System.Globalization;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Slides;

/// <summary>A review told to a conference, one idea a page, before it is drawn: finished in words and figures, immutable. The screen and the PDF show this one model, so that they cannot
/// disagree with each other or with the report.</summary>
public sealed record SlideDeck
{
    /// <summary>Language of every text in the deck.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>What the office decides about its documents.</summary>
    public DocumentStyle Style { get; init; } = DocumentStyle.Standard;

    /// <summary>What it is about; also the title of the file.</summary>
    public required string Title { get; init; }

    /// <summary>Who reports, as running text names it.</summary>
    public required string Body { get; init; }

    /// <summary>The slides in the order in which they are shown.</summary>
    public required IReadOnlyList<Slide> Slides { get; init; }

    /// <summary>The small grey line at the foot of every slide: draft mark, data date, snapshot, sample mark.</summary>
    public required string FootLine { get; init; }

    /// <summary>"Số liệu minh họa" when any figure is made up; empty otherwise.</summary>
    public required string SampleMark { get; init; }

    /// <summary>The day of the data: dates inside the file are set to it, so that the same deck gives the same bytes.</summary>
    public required DateOnly DataDate { get; init; }
}
