using System.Globalization;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Quality;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Section III: for each unit the table before and after, then every indicator with its sentence, chart or listing, and notes.</summary>
internal sealed class ResultSection(ReviewContext context)
{
    // the order of letters in Vietnamese documents
    private const string VietnameseLetters = "abcdđeghiklmnopqrstuvxy";
    private const string EnglishLetters = "abcdefghijklmnopqrstuvwxyz";

    public IEnumerable<Block> Blocks()
    {
        yield return new Heading(1, context.Text("h3"));
        var enrolments = context.Dossier.Enrolments;
        if (enrolments.Count == 0)
        {
            yield return new Paragraph(context.Text("h3.none"));
        }

        for (var index = 0; index < enrolments.Count; index++)
        {
            foreach (var block in UnitBlocks(enrolments[index], index + 1))
            {
                yield return block;
            }
        }
    }

    private IEnumerable<Block> UnitBlocks(Enrolment enrolment, int number)
    {
        var findings = context.FindingsOf(enrolment);
        var unit = context.NameOf(enrolment.UnitId);
        yield return new Heading(2, context.Say("h3.unit", ("number", number.ToString(CultureInfo.InvariantCulture)), ("unit", unit)));
        yield return new BeforeAfterTable(context).Of(enrolment, findings);
        foreach (var note in UnitNotes(findings))
        {
            yield return new Paragraph(note) { Style = ParagraphStyle.Note };
        }

        for (var index = 0; index < findings.Count; index++)
        {
            yield return new Heading(
                3, context.Say("h3.indicator", ("letter", Letter(index)), ("indicator", findings[index].Indicator.Name.In(context.Culture))));
            foreach (var block in IndicatorBlocks(findings[index]))
            {
                yield return block;
            }
        }
    }

    private IEnumerable<Block> IndicatorBlocks(Finding finding)
    {
        yield return Sentence(finding);
        if (IsDrawn(finding) && FindingChart.HasPoints(finding))
        {
            var chart = FindingChart.Of(finding, context.Dossier, context.Culture);
            yield return new ChartBlock(chart, context.FigureCaption(chart.Title, $"[{finding.Code}]"));
        }
        else if (finding.Result.Points.Any(ListingTable.IsListed))
        {
            yield return new ListingTable(context).Of(finding);
        }

        List<string> notes = [.. FindingWording.OwnNotes(finding, context.Dossier, context.Culture)];
        if (DataQualityCheck.Of(finding, context.Dossier.ObserverReadings) is { } quality)
        {
            notes.Add(QualityWording.Line(quality, context.Culture));
        }

        if (notes.Count > 0)
        {
            yield return new Paragraph(string.Join(' ', notes)) { Style = ParagraphStyle.Note };
        }
    }

    private static bool IsDrawn(Finding finding) =>
        finding.Result.Status is ComparisonStatus.Computed or ComparisonStatus.Withheld && finding.Indicator.PeriodKind != PeriodKind.Year && finding.Indicator.Kind != IndicatorKind.Ordinal;

    private Paragraph Sentence(Finding finding)
    {
        var coded = FindingWording.Coded(finding, context.Dossier, context.Culture);
        var neighbours = context.NeighboursOf(finding.Enrolment);
        List<Run> runs = [new Run(coded.Lead + "\u00A0"), new Run(coded.Code, RunStyle.Code), new Run(coded.Rest)];
        if (finding.Result.Status == ComparisonStatus.Computed && neighbours.Count > 0)
        {
            runs.Add(new Run(" " + string.Join(' ', FindingWording.Neighbours(finding, neighbours, context.Dossier, context.Culture))));
        }

        return new Paragraph(runs);
    }

    /// <summary>What holds for every indicator of the unit, said once.</summary>
    private IEnumerable<string> UnitNotes(IReadOnlyList<Finding> findings) => findings.Count == 0
        ? []
        : FindingWording.UnitNotes(findings[0], context.Dossier, context.Culture);

    private string Letter(int index)
    {
        var letters = context.Culture.TwoLetterISOLanguageName == "vi" ? VietnameseLetters : EnglishLetters;
        return index < letters.Length ? letters[index].ToString() : (index + 1).ToString(CultureInfo.InvariantCulture);
    }
}
