using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What people wrote for a section of the report: first of the review as a whole, then unit by unit. Sentences that were drafted from verdicts are not among it: the report
/// draws those from the findings themselves, all of them, so that none can be left out.</summary>
internal sealed class NarrativeText(ReviewContext context)
{
    /// <summary>Running text, a paragraph each.</summary>
    public IReadOnlyList<Block> Prose(NarrativeSection section) => [.. Points(section).Select(point => new Paragraph(context.Coded(point.Text)))];

    /// <summary>Points with a mark each, "-" or numbers, under the name of their unit where there are several.</summary>
    /// <param name="section">The section.</param>
    /// <param name="isNumbered">Numbers instead of dashes.</param>
    public IReadOnlyList<Block> Items(NarrativeSection section, bool isNumbered = false)
    {
        var points = Points(section);
        var hasLeads = points.Select(point => point.Enrolment?.Id).Distinct().Count() > 1;
        var blocks = new List<Block>();
        for (var at = 0; at < points.Count; at++)
        {
            if (hasLeads && points[at].Enrolment is { } enrolment && (at == 0 || points[at - 1].Enrolment?.Id != enrolment.Id))
            {
                blocks.Add(Lead(context.NameOf(enrolment.UnitId)));
            }

            blocks.Add(new Paragraph(context.Coded(points[at].Text)) { ListMark = isNumbered ? $"{at + 1}." : "-" });
        }

        return blocks;
    }

    /// <summary>"Đảng bộ bộ phận Khóm 1:", over what is said of it.</summary>
    public static Paragraph Lead(string name) => new([new Run(name + ":", RunStyle.Italic)]) { KeepsWithNext = true };

    private List<(Enrolment? Enrolment, string Text)> Points(NarrativeSection section)
    {
        var enrolments = context.Dossier.Enrolments;
        return
        [
            .. (context.Work?.Paragraphs ?? []).Where(point => point.Section == section && IsOwn(point) && point.Text.Vi.Length > 0)
                .Select(point => (Enrolment: enrolments.FirstOrDefault(enrolment => enrolment.Id == point.EnrolmentId), Text: Bare(point.Text.In(context.Culture))))
                .OrderBy(point => point.Enrolment?.Id ?? 0),
        ];
    }

    // a drafted sentence that was kept against its verdict is somebody's own word
    private static bool IsOwn(ReviewParagraph point) => !point.IsDrafted || point.KeptBecause.Length > 0;

    /// <summary>Without the dash that many type before a point, and with a full stop at its end.</summary>
    private static string Bare(string text)
    {
        // a sign that is not followed by a blank belongs to a number
        var trimmed = text.Trim() is ['-' or '–' or '•' or '+', var next, ..] marked && char.IsWhiteSpace(next) ? marked[1..].Trim() : text.Trim();
        return trimmed.Length > 0 && char.IsLetterOrDigit(trimmed[^1]) ? trimmed + "." : trimmed;
    }
}
