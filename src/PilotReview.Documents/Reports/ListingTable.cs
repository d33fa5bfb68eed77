using System.Globalization;
using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Indicators;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Lists the figures of a finding that is not compared: yearly figures one by one, months and quarters by year, never across sides or scales.</summary>
internal sealed class ListingTable(ReviewContext context)
{
    public TableBlock Of(Finding finding)
    {
        var hasScale = finding.Indicator.ScaleCode is not null;
        var groups = finding.Result.Points.Where(IsListed)
            .GroupBy(point => (point.Period.Year, point.Side, point.ScaleVersionId))
            .Select(group => group.ToList())
            .ToList();
        List<Column> columns =
        [
            context.Column("year", 10, Align.Centre), context.Column("side", 14), .. hasScale ? [context.Column("scale", 30)] : Array.Empty<Column>(),
            context.Column("periods", 10, Align.Right), context.Column("level", 24, Align.Right),
        ];
        var title = context.Say("results.listing", ("indicator", finding.Indicator.Name.In(context.Culture)), ("unit", context.NameOf(finding.Unit.Id)));
        return context.Table($"listing.{finding.Enrolment.Id}.{finding.Indicator.Id}", title, columns, [.. groups.Select(group => Line(finding, group, hasScale))]);
    }

    private Row Line(Finding finding, List<SeriesPoint> group, bool hasScale) => new(
        [
            new Cell(group[0].Period.Year.ToString(CultureInfo.InvariantCulture)),
            new Cell(Words.Of(group[0].Side, context.Culture)),
            .. hasScale ? [new Cell(context.Dossier.Scale(group[0].ScaleVersionId)?.Name.In(context.Culture) ?? string.Empty)] : Array.Empty<Cell>(),
            new Cell(context.PeriodsText(group.Count, finding)),
            new Cell(Level(finding.Indicator, group)),
        ],
        group[0].Side == Side.Settling ? RowStyle.Quiet : RowStyle.Body);

    /// <summary>Whether a period has a figure, or one that is masked.</summary>
    public static bool IsListed(SeriesPoint point) => point.Value is not null || point.Masking != Masking.None;

    private string Level(Indicator indicator, List<SeriesPoint> group)
    {
        // over a year with a masked period no sum is told
        if (group.Find(point => point.Masking != Masking.None) is { } masked)
        {
            return FigureWording.Mask(group.Count == 1 ? masked.Masking : Masking.Withheld, context.Culture);
        }

        if (indicator.Kind == IndicatorKind.Ordinal)
        {
            return string.Join("; ", group.Select(point => FigureWording.Point(indicator, point, context.Dossier, context.Culture)));
        }

        if (indicator.Kind is not (IndicatorKind.Proportion or IndicatorKind.Count))
        {
            return FigureWording.Value(indicator, group.Average(point => point.Value.GetValueOrDefault()), context.Culture);
        }

        var (numerator, denominator) = (group.Sum(point => point.Numerator ?? 0), group.Sum(point => point.Denominator ?? 0));
        var level = FigureWording.Value(indicator, (double)numerator / (double)denominator, context.Culture);
        return Phrases.Fill("f.level", context.Culture, ("value", level), ("ratio", FigureWording.Ratio(numerator, denominator, context.Culture)));
    }
}
