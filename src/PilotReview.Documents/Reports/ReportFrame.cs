using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Core.Documents;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What stands around the text of the report: letterhead, subject, opening, signature, recipients, foot line.</summary>
internal sealed class ReportFrame(ReviewContext context, IssueMark? issue, DocumentStyle style)
{
    /// <summary>What a paper that is no report calls itself, where a report says whether it is a draft; empty for a report.</summary>
    public string OwnMark { get; init; } = string.Empty;

    private bool IsVietnamese => context.IsVietnamese;

    /// <summary>What is no issued document is a draft, however far its review has come.</summary>
    private string Mark => OwnMark.Length > 0 ? OwnMark : issue is null
        ? context.Say("mark.draft.count", ("count", context.DraftNumber.ToString(CultureInfo.InvariantCulture)))
        : context.Say(issue.Version == 1 ? "mark.issued" : "mark.reissued", ("mark", context.Text("mark.final")), ("code", issue.DocumentCode));

    /// <summary>The heading block.</summary>
    /// <param name="isAttached">It stands on a paper that goes with the report: that has no number of its own and names the report's.</param>
    public Letterhead Letterhead(bool isAttached = false)
    {
        var names = context.Dossier.Review.Letterhead;
        return new Letterhead
        {
            Title = context.Text("party"),
            Superior = names.Superior,
            Issuer = names.Issuer,
            Number = isAttached ? Attachment() : issue is { } issued ? context.Say("number.issued", ("number", DocumentNumber.Write(issued.Number)), ("symbol", issued.Symbol))
                : names.Symbol.Length == 0 ? context.Text("number.plain") : context.Say("number", ("symbol", names.Symbol)),
            Mark = issue is null ? Mark : string.Empty,
            Use = issue is null && style.IsForConference ? context.Text("use.conference") : string.Empty,
            PlaceAndDate = PlaceAndDate(names.Place),
        };
    }

    private string Attachment() => issue is { } issued ? context.Say("number.attached", ("number", DocumentNumber.Write(issued.Number)), ("symbol", issued.Symbol)) : string.Empty;

    /// <summary>The title of the review; a Vietnamese subject starts in lower case.</summary>
    public string Subject() => LowerFirst(context.Dossier.Review.Title.In(context.Culture));

    private string LowerFirst(string text) => IsVietnamese && text.Length > 0 ? char.ToLower(text[0], context.Culture) + text[1..] : text;

    public IEnumerable<Block> Opening()
    {
        yield return new Paragraph(Introduction());
        var notes = new List<string>();
        if (issue?.Replaces is { } before)
        {
            notes.Add(context.Say("open.replaces", ("document", before.Cited), ("date", Formats.Date(before.Date))));
        }

        if (!IsVietnamese && context.Work is { Paragraphs.Count: > 0 })
        {
            notes.Add(context.Text("open.translated"));
        }

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

    /// <summary>Where its figures are looked up: an issued document by its own code, a draft by that of its review. Null while the office has not said where the program is reached.</summary>
    /// <param name="address">The base address of the program; empty for none.</param>
    public LookUp? LookUp(string address)
    {
        var code = issue?.DocumentCode ?? context.Dossier.Review.Code;
        return LookUpAddress.Of(address, code) is { Length: > 0 } whole
            ? new LookUp(whole, context.Say(issue is null ? "lookup.draft" : "lookup", ("address", whole), ("code", code)))
            : null;
    }

    /// <summary>To what an appendix belongs.</summary>
    public Paragraph Attached() => new(issue is { } issued
        ? context.Say("appendix.attached.issued", ("number", DocumentNumber.Write(issued.Number)), ("symbol", issued.Symbol), ("date", Formats.Date(issued.Date)), ("body", context.Body))
        : context.Say("appendix.attached", ("subject", Subject()), ("body", context.Body), ("date", Formats.Date(context.AsOf)))) { Style = ParagraphStyle.Centred };

    /// <summary>The sentence before the signature.</summary>
    public Paragraph Closing() => new(context.Say(
        context.Dossier.Review.Conclusion is null ? "close" : "close.concluded", ("subject", Subject()), ("body", context.Body)));

    /// <summary>Mark, day of the data, snapshot, head of the log and sample mark, as far as there are any.</summary>
    public string FootLine(AuditHead? anchor) => string.Join(" · ", new[]
    {
        Mark, context.Say("foot", ("date", Formats.Date(context.AsOf))),
        context.Dossier.Frozen is { } frozen ? context.Say("foot.snapshot", ("hash", ReviewSnapshot.ShortOf(frozen.Hash))) : string.Empty,
        anchor is null ? string.Empty : context.Say("foot.anchor", ("anchor", anchor.Short)), context.SampleMark,
    }.Where(part => part.Length > 0));

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
        var names = context.Dossier.Enrolments.Select(enrolment => context.NameOf(enrolment.UnitId)).ToList();
        var units = context.TellsUnits ? string.Join(context.Text("and"), names) : context.Say("open.many", ("count", Formats.Count(names.Count, context.Culture)));
        return context.Say(
            names.Count == 0 ? "open.no_units" : "open", ("units", units), ("pilot", LowerFirst(context.Dossier.Pilot.Name.In(context.Culture))), ("body", context.Body),
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
