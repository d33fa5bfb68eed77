using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The yardstick: what the pilot is measured by and how, with the day on which it was fixed.</summary>
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
            Appendices.Bare(new Table
            {
                Key = "yardstick",
                Columns =
                [
                    context.Column("number", 5, Align.Centre), context.Column("indicator", 26), context.Column("computed", 34), context.Column("period", 8), context.Column("direction", 12),
                    context.Column("smallest", 12, Align.Right), context.Column("fixed", 14),
                ],
                Rows = [.. context.Dossier.Yardstick.Select(Line)],
            }),
            .. Compared(),
        ];
    }

    /// <summary>With which units each one is compared.</summary>
    private IEnumerable<Block> Compared() => context.Dossier.Enrolments.Where(enrolment => enrolment.ComparisonUnits.Count > 0).Select(enrolment => new Paragraph(context.Say(
        "yardstick.compared", ("unit", context.NameOf(enrolment.UnitId)),
        ("names", string.Join("; ", enrolment.ComparisonUnits.Select(compared => context.Dossier.Tree[compared.UnitId]).OrderBy(unit => unit.Code, StringComparer.Ordinal)
            .Select(unit => context.ShortNameOf(unit.Id)))))) { Style = ParagraphStyle.Note });

    private Row Line(YardstickItem item)
    {
        var indicator = context.Dossier.IndicatorOf(item);
        return new Row(
        [
            new Cell(item.Order.ToString(CultureInfo.InvariantCulture)),
            new Cell($"{indicator.Name.In(context.Culture)} ({indicator.Code})"),
            new Cell(Computed(indicator)),
            new Cell(Words.Of(indicator.PeriodKind, context.Culture)),
            new Cell(Words.Of(indicator.Direction, context.Culture)),
            new Cell(Smallest(item, indicator)),
            new Cell(Fixed(item)),
        ]);
    }

    /// <summary>What is divided by what; of an indicator without numerator and denominator, its definition or its kind.</summary>
    private string Computed(Indicator indicator) => (indicator.NumeratorLabel.In(context.Culture), indicator.DenominatorLabel.In(context.Culture)) switch
    {
        ({ Length: > 0 } numerator, { Length: > 0 } denominator) => context.Say("yardstick.ratio", ("numerator", numerator), ("denominator", denominator)),
        ({ Length: > 0 } counted, _) => counted,
        _ when indicator.Definition.Vi.Length > 0 => indicator.Definition.In(context.Culture),
        _ => Words.Of(indicator.Kind, context.Culture),
    };

    private string Smallest(YardstickItem item, Indicator indicator) => (item.SmallestChange ?? indicator.SmallestChange) is { } smallest
        ? FigureWording.SmallestChange(indicator, smallest, context.Culture)
        : context.Text("yardstick.default");

    private string Fixed(YardstickItem item)
    {
        var date = Formats.Date(item.FixedOn);
        return item.IsChosenAfter(context.Dossier.Pilot.Start) ? context.Say("yardstick.later", ("date", date)) : date;
    }
}
