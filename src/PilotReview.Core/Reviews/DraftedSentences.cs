using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;

namespace PilotReview.Core.Reviews;

/// <summary>Sentences of an assessment that are drafted from verdicts: their words, where they belong, and which of them the figures no longer bear out.</summary>
public static class DraftedSentences
{
    /// <summary>The words of the phrase bank for a finding, in both languages.</summary>
    public static LocalText Words(Finding finding, ReviewDossier dossier) => new(
        FindingWording.Sentence(finding, dossier, Formats.Vietnamese), FindingWording.Sentence(finding, dossier, Formats.English));

    /// <summary>Where the sentence of a finding belongs: gains among strengths; losses, and what could not be told, among limits; the rest among results.</summary>
    public static NarrativeSection SectionOf(Finding finding) => finding.Verdict.Kind switch
    {
        VerdictKind.Improved => NarrativeSection.Strengths,
        VerdictKind.Worsened or VerdictKind.NotEnoughData or VerdictKind.DifferentScale => NarrativeSection.Limits,
        _ => NarrativeSection.Results,
    };

    /// <summary>The finding that a paragraph tells; null for what was written, or when the review no longer has it.</summary>
    public static Finding? FindingOf(ReviewParagraph paragraph, ReviewEvaluation evaluation) => paragraph.IsDrafted
        ? evaluation.Findings.FirstOrDefault(finding => finding.Enrolment.Id == paragraph.EnrolmentId && finding.Indicator.Code == paragraph.IndicatorCode)
        : null;

    /// <summary>What a drafted paragraph would say today, where that is not what it says; null when it is, or when it was decided to keep the old words.</summary>
    public static StaleSentence? StaleOf(ReviewParagraph paragraph, ReviewEvaluation evaluation)
    {
        if (!paragraph.IsDrafted)
        {
            return null;
        }

        var finding = FindingOf(paragraph, evaluation);
        var words = finding is null ? new LocalText(string.Empty) : Words(finding, evaluation.Dossier);
        return words.Vi == paragraph.Text.Vi || (paragraph.KeptBecause.Length > 0 && paragraph.KeptAgainst == words.Vi)
            ? null
            : new StaleSentence(paragraph, words, finding?.Verdict.Kind);
    }

    /// <summary>All drafted sentences that the figures no longer bear out.</summary>
    public static IReadOnlyList<StaleSentence> Stale(ReviewWork work, ReviewEvaluation evaluation) =>
        [.. work.Paragraphs.Select(paragraph => StaleOf(paragraph, evaluation)).OfType<StaleSentence>()];
}

/// <summary>A drafted sentence whose finding says something else by now.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Words">What it would say today; empty when the review no longer has the finding.</param>
/// <param name="Verdict">Today's verdict; null when there is none.</param>
public sealed record StaleSentence(ReviewParagraph Paragraph, LocalText Words, VerdictKind? Verdict)
{
    /// <summary>The verdict is another one, not only its numbers.</summary>
    public bool IsVerdictMoved => Paragraph.Verdict != Verdict;
}
