using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Core.Visits;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The report of a month's visits to the level above: how many were assigned, made and reported, what was found, which branches nobody attended. It names posts and
/// branches, no person.</summary>
public static class VisitReport
{
    /// <summary>Builds the report in the language of <paramref name="culture"/>.</summary>
    /// <param name="month">The month's visits.</param>
    /// <param name="culture">The language of the document.</param>
    /// <param name="style">The look that holds on the day it is issued; null for that of an office that decided nothing.</param>
    /// <param name="anchor">The head of the log, printed at the foot; null for none.</param>
    public static Report Build(VisitMonth month, CultureInfo culture, DocumentStyle? style = null, AuditHead? anchor = null)
    {
        var look = style ?? DocumentStyle.Standard;
        var text = new VisitText(month, culture);
        var frame = new VisitFrame(text);
        return Spelling.Of(new Report
        {
            Culture = culture,
            Style = look,
            Letterhead = frame.Letterhead(),
            Kind = text.Frame("kind"),
            Subject = text.Say("subject"),
            Body = ClosingMark.Put([.. Opening(text), .. Results(text), .. Found(text), .. NotAttended(text), .. NotReported(text), new Paragraph(text.Say("end"))], look.ClosingMark),
            Sheets = [],
            FootLine = frame.FootLine(anchor),
            SampleMark = month.IsSample ? text.Frame("sample") : string.Empty,
            DataDate = month.AsOf,
            Signature = frame.Signature(),
            Recipients = frame.Recipients(),
        });
    }

    private static IEnumerable<Block> Opening(VisitText text)
    {
        var all = VisitTally.Of(text.Month.Lines.Select(line => line.Visit));
        if (text.Month.Bases.Count > 0)
        {
            yield return new Paragraph(text.Say("bases", ("list", string.Join("; ", text.Month.Bases.Select(text.Basis)))));
        }

        yield return new Paragraph(text.Say(
            all.Untold == 0 ? "open.told" : "open", ("branches", text.Whole(text.Month.Lines.Select(line => line.Visit.UnitId).Distinct().Count())), ("assigned", text.Whole(all.Assigned)),
            ("made", text.Share(all.Made, all.Assigned)), ("filed", text.Share(all.Filed, all.Made)), ("untold", text.Whole(all.Untold))));
        if (text.Month.IsSample)
        {
            yield return new Paragraph(text.Frame("open.sample")) { Style = ParagraphStyle.Note };
        }
    }

    private static IEnumerable<Block> Results(VisitText text)
    {
        yield return new Heading(1, text.Say("h1"));
        if (text.Month.Lines.Count == 0)
        {
            yield return new Paragraph(text.Say("none"));
            yield break;
        }

        var rows = text.Month.Lines.GroupBy(line => line.Committee).Select(group => RowOf(text, group.Key, VisitTally.Of(group.Select(line => line.Visit)), RowStyle.Body)).ToList();
        rows.Add(RowOf(text, text.Say("total"), VisitTally.Of(text.Month.Lines.Select(line => line.Visit)), RowStyle.Total));
        yield return new TableBlock(new Table
        {
            Key = "visits",
            Columns =
            [
                text.Column("unit", 26, Align.Left), text.Column("assigned", 10, Align.Right), text.Column("made", 18, Align.Right), text.Column("not_made", 10, Align.Right),
                text.Column("untold", 10, Align.Right), text.Column("filed", 18, Align.Right), text.Column("score", 14, Align.Right),
            ],
            Rows = rows,
        }) { Caption = text.TableCaption() };
        yield return new Paragraph(text.Say("note")) { Style = ParagraphStyle.Note };
    }

    private static Row RowOf(VisitText text, string name, VisitTally tally, RowStyle style) => new(
    [
        new Cell(name), new Cell(text.Whole(tally.Assigned)), new Cell(text.Share(tally.Made, tally.Assigned)), new Cell(text.Whole(tally.NotMade)), new Cell(text.Whole(tally.Untold)),
        new Cell(text.Share(tally.Filed, tally.Made)), new Cell(text.Mean(tally)),
    ], style);

    private static IEnumerable<Block> Found(VisitText text)
    {
        yield return new Heading(1, text.Say("h2"));
        var found = text.Month.Lines.Where(line => line.Visit.IsMade && line.Visit.Notes.Length > 0).ToList();
        if (found.Count == 0)
        {
            yield return new Paragraph(text.Say("found.none"));
        }

        foreach (var line in found)
        {
            yield return new Paragraph(text.Say("found", ("unit", line.Unit), ("post", line.Visit.Post), ("text", Noted(text, line.Visit))));
        }
    }

    private static string Noted(VisitText text, Visit visit)
    {
        var notes = visit.Notes.Replace('\n', ' ');
        return visit.KeptBecause.Length == 0 ? notes : $"{notes} {text.Say("kept", ("reason", visit.KeptBecause))}";
    }

    /// <summary>Branches to which no visit was made, one by one, with the reason or that nothing is known.</summary>
    private static IEnumerable<Block> NotAttended(VisitText text)
    {
        yield return new Heading(1, text.Say("h3"));
        var missed = text.Month.Lines.GroupBy(line => line.Visit.UnitId).Where(branch => !branch.Any(line => line.Visit.IsMade)).SelectMany(branch => branch).ToList();
        if (missed.Count == 0)
        {
            yield return new Paragraph(text.Say("missed.none"));
        }

        foreach (var line in missed)
        {
            yield return new Paragraph(text.Say(
                line.Visit.State == VisitState.NotMade ? "missed" : "missed.untold", ("unit", line.Unit), ("post", line.Visit.Post), ("reason", line.Visit.Reason)));
        }
    }

    private static IEnumerable<Block> NotReported(VisitText text)
    {
        yield return new Heading(1, text.Say("h4"));
        var missing = text.Month.Lines.Where(line => line.Visit is { IsMade: true, IsFiled: false }).ToList();
        if (missing.Count == 0)
        {
            yield return new Paragraph(text.Say("unfiled.none"));
        }

        foreach (var line in missing)
        {
            yield return new Paragraph(text.Say("unfiled", ("unit", line.Unit), ("post", line.Visit.Post), ("day", line.Visit.MadeOn is { } day ? Formats.Date(day) : string.Empty)));
        }
    }
}
