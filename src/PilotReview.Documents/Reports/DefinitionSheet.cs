using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What each indicator means and how it is taken, as defined on the day of the data.</summary>
internal sealed class DefinitionSheet(ReviewContext context)
{
    public Sheet Build(string name, IReadOnlyList<string> notes) => new()
    {
        Name = name,
        Title = SheetWords.Book.Get("sheet.definitions.title", context.Culture),
        Notes = notes,
        Tables = [new Table { Key = "definitions", Columns = Columns(), Rows = [.. context.Dossier.Yardstick.OrderBy(item => item.Order).Select(Line)] }],
        IsLandscape = true,
    };

    private Column[] Columns() =>
    [
        context.Column("indicator_code", 10), context.Column("indicator", 26), Own("definition", 32), Own("numerator_label", 20), Own("denominator_label", 20),
        context.Column("kind", 12), context.Column("period", 10), context.Column("direction", 14), context.Column("smallest", 13, Align.Right), Own("figure_source", 24),
    ];

    private Column Own(string key, double width) => new(SheetWords.Book.Get("col." + key, context.Culture), width);

    private Row Line(YardstickItem item)
    {
        var indicator = context.Dossier.IndicatorOf(item);
        return new Row(
        [
            new Cell(indicator.Code), new Cell(indicator.Name.In(context.Culture)), new Cell(indicator.Definition.In(context.Culture)),
            new Cell(indicator.NumeratorLabel.In(context.Culture)), new Cell(indicator.DenominatorLabel.In(context.Culture)),
            new Cell(Words.Of(indicator.Kind, context.Culture)), new Cell(Words.Of(indicator.PeriodKind, context.Culture)),
            new Cell(Words.Of(indicator.Direction, context.Culture)), new Cell(Smallest(item, indicator)), new Cell(indicator.Source.In(context.Culture)),
        ]);
    }

    private string Smallest(YardstickItem item, Indicator indicator) => (item.SmallestChange ?? indicator.SmallestChange) is { } smallest
        ? FigureWording.SmallestChange(indicator, smallest, context.Culture)
        : SheetWords.Book.Get("sheet.definitions.smallest.default", context.Culture);
}
