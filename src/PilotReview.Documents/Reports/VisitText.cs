using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Pilots;
using PilotReview.Core.Visits;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What the parts of the report of visits share: the month, the language, how figures are written.</summary>
internal sealed class VisitText(VisitMonth month, CultureInfo culture)
{
    public VisitMonth Month => month;

    public CultureInfo Culture => culture;

    /// <summary>A text of the frame that all documents share.</summary>
    public string Frame(string key, params (string Slot, string Text)[] slots) => ReviewText.Book.Fill(key, culture, slots);

    public string? FindFrame(string key) => ReviewText.Book.Find(key, culture);

    public string Say(string key, params (string Slot, string Text)[] slots) =>
        VisitReportText.Book.Fill(key, culture, [.. slots, ("month", Formats.PeriodName(month.Month, culture))]);

    public string Whole(int value) => Formats.Whole(value, culture);

    /// <summary>"20/24 (83,3%)"; a stroke for a part of nothing.</summary>
    public string Share(int part, int whole) => whole == 0
        ? Say("nothing")
        : Say("share", ("part", Whole(part)), ("whole", Whole(whole)), ("percent", Formats.Percent((double)part / whole, 1, culture)));

    public string Mean(VisitTally tally) => tally.MeanScore is { } mean
        ? Say("mean", ("mean", Formats.Number(mean, 1, culture)), ("count", Whole(tally.Scores)))
        : Say("nothing");

    public string Basis(LegalBasis basis) => basis.Date is { } date
        ? Say("basis.dated", ("number", basis.Number), ("date", Formats.Date(date)), ("title", basis.Title.In(culture)))
        : Say("basis", ("number", basis.Number), ("title", basis.Title.In(culture)));

    public Column Column(string key, double width, Align align) => new(Say("col." + key), width, align);

    public string TableCaption()
    {
        var caption = Frame("table.caption", ("number", Whole(1)), ("title", Say("table")));
        return month.IsSample ? Frame("sample.caption", ("caption", caption)) : caption;
    }
}
