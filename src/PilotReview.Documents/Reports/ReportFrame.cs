using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Core.Documents;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What stands around the text of the report: letterhead, subject, opening, signature, recipients, foot line.</summary>
internal sealed class ReportFrame(ReviewContext context, IssueMark? issue)
{
    private bool IsVietnamese => context.Culture.TwoLetterISOLanguageName == "vi";

    /// <summary>What is no issued document is a draft, however far its review has come.</summary>
    private string Mark => issue is null
        ? context.Text("mark.draft")
        : context.Say(issue.Version == 1 ? "mark.issued" : "mark.reissued", ("mark", context.Text("mark.final")), ("code", issue.DocumentCode));

    public Letterhead Letterhead()
    {
        var names = context.Dossier.Review.Letterhead;
        return new Letterhead
        {
            Title = context.Text("party"),
            Superior = names.Superior,
            Issuer = names.Issuer,
            Number = issue is { } issued ? context.Say("number.issued", ("number", DocumentNumber.Write(issued.Number)), ("symbol", issued.Symbol))
                : names.Symbol.Length == 0 ? context.Text("number.plain") : context.Say("number", ("symbol", names.Symbol)),
            Mark = issue is null ? Mark : string.Empty,
            PlaceAndDate = PlaceAndDate(names.Place),
        };
    }

    /// <summary>The title of the review; a Vietnamese subject starts in lower case.</summary>
    public string Subject()
    {
        var title = context.Dossier.Review.Title.In(context.Culture);
        return IsVietnamese && title.Length > 0 ? char.ToLower(title[0], context.Culture) + title[1..] : title;
    }

    public IEnumerable<Block> Opening()
    {
        yield return new Paragraph($"{Introduction()} {context.Text("open.describes")}");
        var notes = new List<string>();
        if (context.Dossier.IsSample)
        {
            notes.Add(context.Text("open.sample"));
        }

        if (context.Findings.Count > 0)
        {
            notes.Add(context.Say("open.code", ("code", $"[{context.Findings[0].Code}]")));
        }

        if (notes.Count > 0)
        {
            yield return new Paragraph(string.Join(' ', notes)) { Style = ParagraphStyle.Note };
        }
    }

    public string FootLine(AuditHead? anchor)
    {
        var date = Formats.Date(context.AsOf);
        var line = context.Dossier.IsSample
            ? context.Say("foot.sample", ("mark", Mark), ("date", date), ("sample", context.SampleMark))
            : context.Say("foot", ("mark", Mark), ("date", date));
        return anchor is null ? line : context.Say("foot.anchor", ("line", line), ("anchor", anchor.Short));
    }

    public Signature? Signature()
    {
        var names = context.Dossier.Review.Letterhead;
        return names.Authority.Length == 0
            ? null
            : new Signature(context.Say("authority", ("authority", Title(names.Authority))), Title(names.Office), issue?.SignerName ?? string.Empty);
    }

    public IReadOnlyList<string> Recipients() =>
        [context.Text("recipients.head"), context.Text("recipients.superior"), context.Text("recipients.concerned"), context.Text("recipients.file")];

    /// <summary>The title of an office; its own words where the resources do not know it.</summary>
    private string Title(string title) => ReviewText.Book.Find("title." + title, context.Culture) ?? title;

    private string Introduction()
    {
        var review = context.Dossier.Review;
        var pilot = context.Dossier.Pilot.Name.In(context.Culture);
        var units = context.Dossier.Enrolments.Select(enrolment => context.NameOf(enrolment.UnitId)).ToList();
        return context.Say(
            units.Count == 0 ? "open.no_units" : "open", ("units", string.Join("; ", units)), ("pilot", pilot),
            ("from", Formats.PeriodName(review.BeforeFrom, context.Culture)), ("to", Formats.PeriodName(review.AfterTo, context.Culture)),
            ("date", Formats.Date(context.AsOf)));
    }

    /// <summary>The day of issue; of a draft it stays blank for the clerk, and the month is that of the conclusion, else of the planned review, else of the data.</summary>
    private string PlaceAndDate(string place)
    {
        var planned = context.Dossier.Pilot.PlannedReview is { } day && day >= context.AsOf ? day : context.AsOf;
        var date = issue?.Date ?? context.Dossier.Review.Conclusion?.Date ?? planned;
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        var key = (issue is null ? "place_date" : "place_date.issued") + (place.Length == 0 ? ".no_place" : string.Empty);
        return issue is null
            ? context.Say(key, ("place", place), ("month", Month(date)), ("year", year))
            : context.Say(key, ("place", place), ("day", Day(date)), ("month", Month(date)), ("year", year));
    }

    /// <summary>Vietnamese offices write a zero before days under ten.</summary>
    private string Day(DateOnly date) => date.Day.ToString(IsVietnamese ? "00" : "0", CultureInfo.InvariantCulture);

    /// <summary>Vietnamese offices write a zero before months 1 and 2.</summary>
    private string Month(DateOnly date) => IsVietnamese
        ? date.Month.ToString(date.Month < 3 ? "00" : "0", CultureInfo.InvariantCulture)
        : date.ToString("MMMM", context.Culture);
}
