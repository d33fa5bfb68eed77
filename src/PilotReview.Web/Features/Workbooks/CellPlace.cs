using PilotReview.Core.Workbooks;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>Where in a file a figure stood: one way to store it, one way to show it, before and after it is written.</summary>
public static class CellPlace
{
    private const char Blank = '_';
    private const char Edge = '!';

    /// <summary>As it is stored with the figure: the log parts its words at blanks.</summary>
    public static string Of(FileCell cell) => string.Concat(cell.Sheet.Select(letter => char.IsWhiteSpace(letter) ? Blank : letter)) + Edge + cell.Place;

    /// <summary>As a page shows it, such as <c>Tháng 1-2024 · D6</c>.</summary>
    public static string Shown(string stored) => stored.LastIndexOf(Edge) is var at and >= 0
        ? $"{stored[..at].Replace(Blank, ' ')} · {stored[(at + 1)..]}"
        : stored;
}
