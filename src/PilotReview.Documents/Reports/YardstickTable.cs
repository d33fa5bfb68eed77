using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The yardstick sheet: what the pilot is measured by, fixed on a day, before any result.</summary>
internal sealed class YardstickTable(ReviewContext context)
{
    public IEnumerable<Block> Blocks()
    {
        if (context.Dossier.Yardstick.Count == 0)
        {
            return [new Paragraph(context.Text("yardstick.none"))];
        }

        return
        [
            new Paragraph(context.Text("yardstick.intro")),
            context.Table(
                "yardstick", context.Text("yardstick.table"),
                [
                    context.Column("number", 4, Align.Centre), context.Column("indicator", 30), context.Column("kind", 10), context.Column("period", 8),
                    context.Column("direction", 14), context.Column("smallest", 12, Align.Right), context.Column("fixed", 14),
                ],
                [.. context.Dossier.Yardstick.Select(Line)]),
        ];
    }

    private Row Line(YardstickItem item)
    {
        var indicator = context.Dossier.IndicatorOf(item);
        return new Row(
        [
            new Cell(item.Order.ToString(CultureInfo.InvariantCulture)),
            new Cell($"{indicator.Name.In(context.Culture)} ({indicator.Code})"),
            new Cell(Words.Of(indicator.Kind, context.Culture)),
            new Cell(Words.Of(indicator.PeriodKind, context.Culture)),
            new Cell(Words.Of(indicator.Direction, context.Culture)),
            new Cell(Smallest(item, indicator)),
            new Cell(Fixed(item)),
        ]);
    }

    private string Smallest(YardstickItem item, Indicator indicator) => (item.SmallestChange ?? indicator.SmallestChange) is { } smallest
        ? FigureWording.SmallestChange(indicator, smallest, context.Culture)
        : context.Text("yardstick.default");

    private string Fixed(YardstickItem item)
    {
        var date = Formats.Date(item.FixedOn);
        return item.IsChosenAfter(context.Dossier.Pilot.Start) ? context.Say("yardstick.later", ("date", date)) : date;
    }
}
