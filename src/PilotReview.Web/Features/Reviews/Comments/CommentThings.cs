using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Comments;

/// <summary>Finds what comments on a review are about, as far as whoever looks may see it.</summary>
public sealed class CommentThings
{
    private const int ShownOfParagraph = 120;

    private readonly ReviewDesk _desk;
    private readonly Dictionary<string, (Unit Unit, Indicator Indicator)> _findings;

    /// <param name="desk">The review.</param>
    /// <param name="indicators">The indicators of its yardstick.</param>
    public CommentThings(ReviewDesk desk, IEnumerable<Indicator> indicators)
    {
        _desk = desk;
        var named = indicators.Select(indicator => indicator.On(desk.Review.AsOf)).ToList();
        _findings = desk.Pilot.Enrolments.Where(enrolment => desk.Review.Covers(enrolment.Id))
            .SelectMany(enrolment => enrolment.ComparisonUnits.Select(compared => compared.UnitId).Prepend(enrolment.UnitId)).Distinct()
            .Where(desk.MaySee).Select(id => desk.Tree[id])
            .SelectMany(unit => named.Select(indicator => (Unit: unit, Indicator: indicator)))
            .DistinctBy(pair => CodeOf(pair.Unit, pair.Indicator)).ToDictionary(pair => CodeOf(pair.Unit, pair.Indicator), StringComparer.Ordinal);
    }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>The thing; null when the review has none of this name, or not for this actor.</summary>
    public CommentThing? Find(CommentTarget target, string subject) => target switch
    {
        CommentTarget.Review when subject.Length == 0 => new CommentThing(target, subject, null, _desk.Review.Title.In(Culture), Urls.Review(_desk.Review.Code)),
        CommentTarget.Verdict => Verdict(subject),
        CommentTarget.Figure => Figure(subject),
        CommentTarget.Paragraph => Paragraph(subject),
        _ => null,
    };

    private static string CodeOf(Unit unit, Indicator indicator) => $"{unit.Code}-{indicator.Code}";

    private CommentThing? Verdict(string subject) => _findings.TryGetValue(subject, out var found)
        ? new CommentThing(CommentTarget.Verdict, subject, found.Unit.Id, NameOf(found), AddressOf(found))
        : null;

    private CommentThing? Figure(string subject)
    {
        var at = subject.LastIndexOf(' ');
        return at > 0 && _findings.TryGetValue(subject[..at], out var found) && Period.TryParse(subject[(at + 1)..], out var period)
            && period.Kind == found.Indicator.PeriodKind && period.Start >= _desk.Review.BeforeFrom.Start && period.End <= _desk.Review.AsOf
            ? new CommentThing(CommentTarget.Figure, subject, found.Unit.Id, CommentsText.FigureOf.With(NameOf(found), Formats.PeriodName(period, Culture)), AddressOf(found))
            : null;
    }

    private CommentThing? Paragraph(string subject)
    {
        if (!int.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || _desk.Work.Paragraphs.FirstOrDefault(paragraph => paragraph.Id == id) is not { } paragraph)
        {
            return null;
        }

        var unit = _desk.Enrolment(paragraph.EnrolmentId) is { } enrolment ? _desk.UnitOf(enrolment) : null;
        if (unit is null ? !_desk.SeesAll : !_desk.MaySee(unit.Id))
        {
            return null;
        }

        var text = paragraph.Text.In(Culture);
        var begin = text.Length > ShownOfParagraph ? text[..ShownOfParagraph].TrimEnd() + "…" : text;
        var place = unit is null ? CommentsText.WholeReview : _desk.ShortName(unit.Id, Culture);
        return new CommentThing(
            CommentTarget.Paragraph, subject, unit?.Id, CommentsText.ParagraphOf.With(place, Words.Of(paragraph.Section, Culture), begin), Urls.ReviewAssessment(_desk.Review.Code, unit?.Code));
    }

    private string NameOf((Unit Unit, Indicator Indicator) finding) => CommentsText.FindingOf.With(_desk.ShortName(finding.Unit.Id, Culture), finding.Indicator.Name.In(Culture));

    private string AddressOf((Unit Unit, Indicator Indicator) finding) => Urls.Evidence(_desk.Review.Code, finding.Unit.Code, finding.Indicator.Code);
}
