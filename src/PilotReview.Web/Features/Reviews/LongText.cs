using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews;

/// <summary>Reads a text of several lines as people type it: each line is read by itself, empty ones at the ends are left out.</summary>
public static class LongText
{
    /// <summary>The text with plain line ends; what is wrong with it goes to the reader, once.</summary>
    public static string Read(FormReader form, string field, string label, string text, int most, bool isRequired = true)
    {
        var clean = string.Join('\n', form.Lines(field, label, text, most));
        if (clean.Length > most)
        {
            form.Add(field, FormsText.ProblemTooLong.With(label, clean.Length, most));
        }
        else if (isRequired && string.IsNullOrWhiteSpace(text))
        {
            form.Add(field, FormsText.ProblemRequired.With(label));
        }

        return clean;
    }
}
