using System.Resources;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Word;

/// <summary>Names that Word shows for the styles it does not know by itself.</summary>
internal static class WordText
{
    public static PhraseBook Book { get; } = new(new ResourceManager("PilotReview.Documents.Word.WordText", typeof(WordText).Assembly));
}
