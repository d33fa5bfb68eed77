using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The sheet of one enrolled unit: a table for each indicator, period by period, and its chart beside it.</summary>
internal sealed class UnitSheet(ReviewContext context, Enrolment enrolment, string name)
{
    private readonly Dictionary<int, SeriesTable> _tables =
        context.FindingsOf(enrolment).ToDictionary(finding => finding.Indicator.Id, finding => new SeriesTable(context, finding));

    public Enrolment Enrolment => enrolment;

    /// <summary>Where the total of a side stands, for the summary to point at.</summary>
    public CellOf Total(Finding finding, Side side, int column)
    {
        var table = _tables[finding.Indicator.Id];
        return new CellOf(table.Key, table.TotalRow(side), column);
    }

    public Sheet Build(IReadOnlyList<string> notes)
    {
        var findings = context.FindingsOf(enrolment);
        var unitNotes = findings.Count == 0 ? [] : FindingWording.UnitNotes(findings[0], context.Dossier, context.Culture);
        var tables = findings.Select(finding => _tables[finding.Indicator.Id].Build()).ToList();
        return new Sheet
        {
            Name = name,
            Title = context.Say("sheet.unit.title", ("unit", context.NameOf(enrolment.UnitId))),
            Notes = [.. notes, .. unitNotes],
            Tables = tables,
            Charts =
            [
                .. findings.Zip(tables).Where(pair => FindingChart.HasPoints(pair.First))
                    .Select(pair => new ChartSource(context, pair.First, pair.Second, _tables[pair.First.Indicator.Id]).Build()),
            ],
            IsLandscape = true,
        };
    }
}
