using PilotReview.Core;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Section II: what the pilot rests on and how it was led, how the units were restructured, how figures were collected and checked.</summary>
internal sealed class LeadershipSection(ReviewContext context)
{
    private readonly NarrativeText _told = new(context);

    public IReadOnlyList<Block> Blocks() => context.Outline.Section(
        context.Text("h.leadership"),
        (context.Text("h.direction"), [.. _told.Prose(NarrativeSection.Leadership), .. Bases(), .. Yardstick()]),
        (context.Text("h.implementation"), [.. _told.Prose(NarrativeSection.Implementation), .. new OrganisationTable(context).Blocks()]),
        (context.Text("h.supervision"), [.. _told.Prose(NarrativeSection.Supervision), .. Figures()]));

    private IEnumerable<Block> Bases()
    {
        var bases = context.Dossier.Pilot.LegalBases;
        return bases.Count == 0
            ? []
            : bases.OrderBy(basis => basis.Date).Select(basis => new Paragraph(Basis(basis)) { ListMark = "-" })
                .Prepend(new Paragraph(context.Text("bases.intro")) { KeepsWithNext = true });
    }

    private string Basis(LegalBasis basis)
    {
        var title = basis.Title.In(context.Culture);
        var named = basis.Date is { } date
            ? context.Say("bases.item.dated", ("number", basis.Number), ("date", Formats.Date(date)), ("title", title))
            : context.Say("bases.item", ("number", basis.Number), ("title", title));
        return basis switch
        {
            { InForceFrom: { } from, InForceTo: { } to } when to < context.AsOf => $"{named} {context.Say("bases.force", ("from", Formats.Date(from)), ("to", Formats.Date(to)))}",
            { InForceFrom: { } from } => $"{named} {context.Say("bases.force.open", ("from", Formats.Date(from)))}",
            _ => named,
        };
    }

    private IEnumerable<Block> Yardstick()
    {
        var items = context.Dossier.Yardstick;
        if (items.Count == 0)
        {
            return [new Paragraph(context.Text("yardstick.none"))];
        }

        return [new Paragraph(YardstickFixed(context))];
    }

    /// <summary>How many indicators there are, since when, and how many were chosen after the pilot had begun.</summary>
    public static string YardstickFixed(ReviewContext context)
    {
        var items = context.Dossier.Yardstick;
        var later = items.Count(item => item.IsChosenAfter(context.Dossier.Pilot.Start));
        var fixedOn = Formats.Date(items.Where(item => !item.IsChosenAfter(context.Dossier.Pilot.Start)).Select(item => item.FixedOn).DefaultIfEmpty(items.Min(item => item.FixedOn)).Min());
        var told = context.Say("yardstick.fixed", ("count", Formats.Count(items.Count, context.Culture)), ("date", fixedOn));
        return later == 0 ? told : $"{told} {context.Say("yardstick.fixed.later", ("count", Formats.Count(later, context.Culture)))}";
    }

    private IEnumerable<Block> Figures()
    {
        if (context.Figures.Find(OtherFigures.Periods) is { } used)
        {
            yield return context.Coded(context.Say("figures.used", ("figure", used.Value)), used.Code);
        }

        if (context.TellsUnits)
        {
            foreach (var block in new EntrySection(context).Retrieved())
            {
                yield return block;
            }
        }
    }
}
