using System.Globalization;
using System.Resources;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Workbooks;

/// <summary>What stands in an entry workbook beside the figures.</summary>
internal static class BookText
{
    public static PhraseBook Book { get; } = new(new ResourceManager("PilotReview.Documents.Workbooks.EntryBookText", typeof(BookText).Assembly));

    public static string Say(string key, CultureInfo culture, params (string Slot, string Text)[] slots) => Book.Fill(key, culture, slots);
}
