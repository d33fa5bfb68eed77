using System.Globalization;
using System.Resources;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Slides;

/// <summary>Headings of slides and the questions of the presenter's notes. Sentences about results are in the phrase bank of Core, column heads in the text of the report.</summary>
internal static class SlideText
{
    private static readonly PhraseBook Book = new(new ResourceManager("PilotReview.Documents.Slides.SlideText", typeof(SlideText).Assembly));

    public static string Say(CultureInfo culture, string key, params (string Slot, string Text)[] slots) => slots.Length == 0 ? Book.Get(key, culture) : Book.Fill(key, culture, slots);
}
