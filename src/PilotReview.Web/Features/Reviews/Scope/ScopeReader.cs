using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Scope;

/// <summary>Reads the scope of a review from a form, and says what is wrong with it.</summary>
public sealed class ScopeReader(ScopeView view, ScopeDraft draft)
{
    /// <summary>Codes that would stand in the address of another page.</summary>
    private static readonly string[] Reserved = ["new", "paragraphs"];

    private readonly FormReader _form = new();

    public IReadOnlyList<FieldProblem> Problems => _form.Problems;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>The windows; null when they cannot be read.</summary>
    public static ReviewWindow? Window(FormReader form, ScopeDraft draft)
    {
        var before = form.Month(ScopeDraft.BeforeField, ReviewScopeText.BeforeFrom, draft.BeforeFrom);
        var after = form.Month(ScopeDraft.AfterField, ReviewScopeText.AfterTo, draft.AfterTo);
        if (!int.TryParse(draft.Settling.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var settling) || settling > Review.MostSettlingMonths)
        {
            form.Add(ScopeDraft.SettlingField, ReviewScopeText.SettlingWrong.With(ImportValue.Quote(draft.Settling), Review.MostSettlingMonths));
            return null;
        }

        return before is { } from && after is { } to ? new ReviewWindow(from, to, settling) : null;
    }

    /// <summary>The scope; null when anything is wrong that no tick settles.</summary>
    public ScopeValues? Read()
    {
        if (view.Work is null)
        {
            ReadCode();
        }

        var title = new LocalText(
            _form.Text(ScopeDraft.TitleViField, ReviewScopeText.TitleVi, draft.TitleVi, ScopeDraft.LongestTitle),
            _form.Text(ScopeDraft.TitleEnField, ReviewScopeText.TitleEn, draft.TitleEn, ScopeDraft.LongestTitle, isRequired: false));
        var day = ReadDay();
        var window = Window(_form, draft);
        var units = ReadUnits();
        CheckWindows(day, window, units);
        var why = _form.Passage(ScopeDraft.WhyField, ReviewScopeText.Why, draft.Why, ScopeDraft.LongestWhy);
        var committees = ReadCommittees(day);
        var head = ReadHead();
        _form.AskAboutPersons(draft.NamesNobody, (ScopeDraft.TitleViField, title.Vi), (ScopeDraft.TitleEnField, title.En), (ScopeDraft.WhyField, why));
        return _form.IsClean && day is { } asOf && window is not null
            ? new ScopeValues
            {
                Code = draft.Code.Trim(), Title = title, AsOf = asOf, Window = window, Units = [.. units.Select(unit => unit.Id).Concat(Hidden)], Why = why,
                Committees = committees, Letterhead = head,
            }
            : null;
    }

    /// <summary>Units of the review that lie outside the subtree of whoever changes it: they stay as they are.</summary>
    private IEnumerable<int> Hidden => view.Covered.Except(view.Enrolments.Select(enrolment => enrolment.Id));

    private void ReadCode()
    {
        var code = _form.Text(ScopeDraft.CodeField, ReviewScopeText.Code, draft.Code, UnitCode.MaxLength);
        if (code.Length > 0 && (!UnitCode.IsValid(code) || Reserved.Contains(code, StringComparer.OrdinalIgnoreCase)))
        {
            _form.Add(ScopeDraft.CodeField, ReviewScopeText.CodeWrong.With(ImportValue.Quote(code), UnitCode.MaxLength));
        }
    }

    private DateOnly? ReadDay()
    {
        var day = _form.Day(ScopeDraft.DayField, ReviewScopeText.DataDay, draft.Day);
        if (day > view.Today)
        {
            _form.Add(ScopeDraft.DayField, ReviewScopeText.DayAhead.With(Formats.Date(day.Value)));
        }

        return day;
    }

    private List<Enrolment> ReadUnits()
    {
        var units = view.Enrolments.Where(enrolment => draft.Units.Contains(enrolment.Id)).ToList();
        if (units.Count == 0)
        {
            _form.Add(ScopeDraft.UnitField, ReviewScopeText.UnitsNone);
        }

        foreach (var enrolment in view.Enrolments.Where(enrolment => view.Covered.Contains(enrolment.Id) && !units.Contains(enrolment)))
        {
            var written = view.Work?.Paragraphs.Count(paragraph => paragraph.EnrolmentId == enrolment.Id) ?? 0;
            if (written > 0 && !draft.IsSure)
            {
                _form.Ask(ScopeDraft.UnitField, ReviewScopeText.UnitWritten.With(view.ShortName(enrolment.UnitId, view.Today, Culture), Formats.Count(written, Culture)));
            }
        }

        return units;
    }

    private void CheckWindows(DateOnly? day, ReviewWindow? window, List<Enrolment> units)
    {
        if (window is null || day is not { } asOf)
        {
            return;
        }

        if (window.AfterTo.End > asOf)
        {
            _form.Add(ScopeDraft.AfterField, ReviewScopeText.AfterNotOver.With(Formats.PeriodName(window.AfterTo, Culture), Formats.Date(asOf)));
        }

        foreach (var enrolment in units)
        {
            var name = view.ShortName(enrolment.UnitId, asOf, Culture);
            var restructured = view.EventOf(enrolment).EffectiveDate;
            var months = UnitMonths.Of(window, restructured);
            if (months.Before == 0)
            {
                _form.Add(ScopeDraft.BeforeField, ReviewScopeText.BeforeEmpty.With(name, Formats.Date(restructured), Formats.PeriodName(window.BeforeFrom, Culture)));
            }

            if (months.After == 0)
            {
                _form.Add(
                    ScopeDraft.AfterField,
                    ReviewScopeText.AfterEmpty.With(name, Formats.Date(restructured), Phrases.Periods(window.SettlingMonths, PeriodKind.Month, Culture), Formats.PeriodName(months.FirstAfter, Culture)));
            }
        }
    }

    private List<int> ReadCommittees(DateOnly? day)
    {
        var offered = view.CommitteesOn(day ?? view.Today).Select(unit => unit.Id).ToHashSet();
        var asked = view.Work?.Committees ?? [];
        foreach (var committee in asked.Where(committee => committee.Kind is not null && !draft.Committees.Contains(committee.UnitId)))
        {
            _form.Add(
                ScopeDraft.CommitteeField,
                ReviewScopeText.CommitteeAnswered.With(view.ShortName(committee.UnitId, view.Today, Culture), Words.Of(committee.Kind.GetValueOrDefault(), Culture)));
        }

        foreach (var unit in draft.Committees.Where(id => !offered.Contains(id)))
        {
            var name = view.Tree.Find(unit) is { } known ? known.On(view.Today).ShortName.In(Culture) : ImportValue.Quote(unit.ToString(CultureInfo.InvariantCulture));
            _form.Add(ScopeDraft.CommitteeField, ReviewScopeText.CommitteeUnknown.With(name, Formats.Date(day ?? view.Today)));
        }

        return [.. draft.Committees];
    }

    private ReviewLetterhead ReadHead() => new()
    {
        Superior = Line(ScopeDraft.SuperiorField, ReviewScopeText.Superior, draft.Letterhead.Superior),
        Issuer = Line(ScopeDraft.IssuerField, ReviewScopeText.Issuer, draft.Letterhead.Issuer),
        Place = Line(ScopeDraft.PlaceField, ReviewScopeText.Place, draft.Letterhead.Place),
        Symbol = Line(ScopeDraft.SymbolField, ReviewScopeText.Symbol, draft.Letterhead.Symbol),
        Authority = Line(ScopeDraft.AuthorityField, ReviewScopeText.Authority, draft.Letterhead.Authority),
        Office = Line(ScopeDraft.OfficeField, ReviewScopeText.Office, draft.Letterhead.Office),
    };

    private string Line(string field, string label, string text) => _form.Text(field, label, text, ScopeDraft.LongestHead, isRequired: false);
}
