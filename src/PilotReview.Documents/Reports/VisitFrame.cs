using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What stands around the report of visits: letterhead, signature, recipients, foot line. It leaves the house as a draft; number and day are the clerk's.</summary>
internal sealed class VisitFrame(VisitText text)
{
    private string Mark => text.Frame("mark.draft");

    public Letterhead Letterhead()
    {
        var names = text.Month.Letterhead;
        return new Letterhead
        {
            Title = text.Frame("party"),
            Superior = names.Superior,
            Issuer = names.Issuer,
            Number = names.Symbol.Length == 0 ? text.Frame("number.plain") : text.Frame("number", ("symbol", names.Symbol)),
            Mark = Mark,
            PlaceAndDate = PlaceAndDate(names.Place),
        };
    }

    public Signature? Signature()
    {
        var names = text.Month.Letterhead;
        return names.Authority.Length == 0 ? null : new Signature(text.Frame("authority", ("authority", Title(names.Authority))), Title(names.Office), string.Empty);
    }

    public IReadOnlyList<string> Recipients() => [text.Frame("recipients.head"), text.Frame("recipients.superior"), text.Frame("recipients.concerned"), text.Frame("recipients.file")];

    public string FootLine(AuditHead? anchor)
    {
        var date = Formats.Date(text.Month.AsOf);
        var line = text.Month.IsSample
            ? text.Say("foot.sample", ("mark", Mark), ("date", date), ("sample", text.Frame("sample")))
            : text.Say("foot", ("mark", Mark), ("date", date));
        return anchor is null ? line : $"{line} · {text.Frame("foot.anchor", ("anchor", anchor.Short))}";
    }

    private string Title(string title) => text.FindFrame("title." + title) ?? title;

    /// <summary>The month after the one reported on; the day stays blank for the clerk.</summary>
    private string PlaceAndDate(string place)
    {
        var date = text.Month.Month.Next.Start;
        var isVietnamese = text.Culture.TwoLetterISOLanguageName == "vi";
        // Vietnamese offices write a zero before months 1 and 2
        var month = isVietnamese ? date.Month.ToString(date.Month < 3 ? "00" : "0", CultureInfo.InvariantCulture) : date.ToString("MMMM", text.Culture);
        return text.Frame(place.Length == 0 ? "place_date.no_place" : "place_date", ("place", place), ("month", month), ("year", date.Year.ToString(CultureInfo.InvariantCulture)));
    }
}
