using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Visits;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Visits;

/// <summary>Reads what was told of a visit; what is wrong goes to the form's reader.</summary>
internal sealed class VisitReader(FormReader form, Visit visit, ScaleVersion? scale, DateOnly today)
{
    public VisitTelling Read(VisitDraft draft)
    {
        if (!SnakeCase.TryParse<VisitState>(draft.State, out var state))
        {
            form.Add(VisitDraft.StateField, FormsText.ProblemRequired.With(VisitsText.State));
        }

        var made = form.Day(VisitDraft.MadeField, VisitsText.MadeOn, draft.MadeOn, isRequired: state == VisitState.Made);
        var filed = form.Day(VisitDraft.FiledField, VisitsText.FiledOn, draft.FiledOn, isRequired: false);
        var reason = form.Text(VisitDraft.ReasonField, VisitsText.Reason, draft.Reason, Visit.LongestReason, isRequired: state == VisitState.NotMade);
        var score = form.Number(VisitDraft.ScoreField, VisitsText.Score, draft.Score);
        var notes = form.Passage(VisitDraft.NotesField, VisitsText.Notes, draft.Notes, Visit.LongestNotes, isRequired: false);
        var kept = form.Text(VisitDraft.KeptField, VisitsText.KeptBecause, draft.KeptBecause, Visit.LongestReason, isRequired: false);
        form.AskAboutPersons(draft.NamesNobody, (VisitDraft.ReasonField, reason), (VisitDraft.NotesField, notes), (VisitDraft.KeptField, kept));
        kept = JudgeNotes(notes, kept);
        JudgeDays(made, filed);
        JudgeScore(score, draft.IsCopied);
        JudgeState(state, (made, filed), (score, reason));
        return new VisitTelling(state, made, reason, filed, score, score is null ? null : scale?.Id, draft.IsCopied, notes, kept).Settled;
    }

    /// <summary>The day lies in the month of the meeting and not ahead; a report comes after the visit.</summary>
    private void JudgeDays(DateOnly? made, DateOnly? filed)
    {
        if (made is { } day && (day < visit.Month.Start || day > visit.Month.End))
        {
            form.Add(VisitDraft.MadeField, VisitsText.ProblemMonth.With(Formats.Date(day), Formats.PeriodName(visit.Month, CultureInfo.CurrentUICulture)));
        }
        else if (made > today)
        {
            form.Add(VisitDraft.MadeField, VisitsText.ProblemFuture.With(VisitsText.MadeOn, Formats.Date(made.Value), Formats.Date(today)));
        }

        if (filed > today)
        {
            form.Add(VisitDraft.FiledField, VisitsText.ProblemFuture.With(VisitsText.FiledOn, Formats.Date(filed.Value), Formats.Date(today)));
        }

        form.InOrder((VisitsText.MadeOn, made), (VisitDraft.FiledField, VisitsText.FiledOn, filed));
    }

    /// <summary>The notes go into the month's report: what does not agree in them is mended, or explained.</summary>
    private string JudgeNotes(string notes, string typed)
    {
        var kept = visit.ReasonFor(notes, typed);
        var open = kept.Length > 0 ? [] : Visit.OpenClaimsOf(notes);
        if (open.Count > 0 && typed.Length > 0)
        {
            form.Add(VisitDraft.KeptField, VisitsText.ProblemKeptOld);
        }

        foreach (var claim in open)
        {
            form.Add(VisitDraft.NotesField, VisitsText.ProblemClaim.With(ImportValue.Quote(claim.Text), ClaimWording.Calculation(claim, CultureInfo.CurrentUICulture)));
        }

        return kept;
    }

    private void JudgeScore(decimal? score, bool isCopied)
    {
        var culture = CultureInfo.CurrentUICulture;
        if (score is not null && scale is null)
        {
            form.Add(VisitDraft.ScoreField, VisitsText.ProblemNoScale.With(Formats.PeriodName(visit.Month, culture)));
        }
        else if (scale is not null && (score < scale.Min || score > scale.Max))
        {
            form.Add(VisitDraft.ScoreField, VisitsText.ProblemScore.With(Bound(scale.Min), Bound(scale.Max), scale.Name.In(culture)));
        }
        else if (score is null && isCopied)
        {
            form.Add(VisitDraft.ScoreField, VisitsText.ProblemCopied);
        }
    }

    private static string Bound(decimal? bound) => bound is { } known ? FigureWording.Amount(known, CultureInfo.CurrentUICulture) : string.Empty;

    /// <summary>Nothing that was typed is dropped without a word.</summary>
    private void JudgeState(VisitState state, (DateOnly? Made, DateOnly? Filed) days, (decimal? Score, string Reason) told)
    {
        if (state != VisitState.Made && (days.Made is not null || days.Filed is not null || told.Score is not null))
        {
            form.Add(VisitDraft.StateField, VisitsText.ProblemNotMade);
        }

        if (state != VisitState.NotMade && told.Reason.Length > 0)
        {
            form.Add(VisitDraft.ReasonField, VisitsText.ProblemReason);
        }
    }
}
