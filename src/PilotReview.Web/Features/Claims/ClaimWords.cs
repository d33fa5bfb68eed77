using System.Globalization;
using PilotReview.Core.Claims;
using PilotReview.Core.Import;
using PilotReview.Core.Wording;
using PilotReview.Documents.Texts;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Claims;

namespace PilotReview.Web.Features.Claims;

/// <summary>What the page and the marked copy say of a claim.</summary>
public static class ClaimWords
{
    /// <summary>The button that puts a correction in.</summary>
    public static string MendText(string text, ClaimMend mend) => mend.Start == mend.End
        ? ClaimsText.MendIn.With(ImportValue.Quote(mend.Replacement.Trim()))
        : ClaimsText.MendTo.With(ImportValue.Quote(text[mend.Start..mend.End].Trim()), ImportValue.Quote(mend.Replacement.Trim()));

    /// <summary>The marked copy of a checked text.</summary>
    public static MarkedCopy Marked(ClaimsView view, CultureInfo culture)
    {
        (string Title, IReadOnlyList<ShownClaim> Claims)[] lists =
        [
            (ClaimsText.Waiting, view.Waiting), (ClaimsText.ExplainedTitle, view.Explained), (ClaimsText.AgreeingTitle, view.Agreeing),
        ];
        return new MarkedCopy
        {
            Title = view.Name.Length > 0 ? view.Name : ClaimsText.Title,
            Text = view.Text,
            Marks = view.Marks(culture),
            Notes = view.Claims.ToDictionary(claim => claim.Number, claim => NoteOf(claim, culture)),
            ListTitle = ClaimsText.ListTitle,
            Legend = [Sum(view), ClaimsText.LegendPrinted, .. view.Remarks.Select(remark => TextFileWording.Remark(remark, culture))],
            Lists = [.. lists.Select(list => new MarkedList(list.Title, [.. list.Claims.Select(claim => claim.Number)]))],
            Culture = culture,
        };
    }

    /// <summary>The counts in one line.</summary>
    public static string Sum(ClaimsView view) =>
        ClaimsText.Sum.With(view.Claims.Count, view.Agreeing.Count, view.Off.Count, view.Unknown.Count, view.Explained.Count);

    private static MarkedNote NoteOf(ShownClaim claim, CultureInfo culture) => new(
        claim.Tone == TextTone.Agrees ? string.Empty : ClaimWording.Title(claim.Claim, culture),
        ClaimWording.Calculation(claim.Claim, culture),
        claim.Reason.Length > 0 ? ClaimsText.KeptBecause.With(claim.Reason) : string.Empty);
}
