using System.Globalization;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>What was typed into a form of the page of an assessment, under the names of its fields: shown when the form does not stand there any more.</summary>
public static class AssessmentTyped
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    public static IReadOnlyList<(string Label, string Text)> Of(PostedForm sent) =>
        sent.Is(AssessmentForms.Point) ? Notes(sent, [])
        : sent.Is(AssessmentForms.Return) ? [(AssessmentText.ReturnReason, sent[AssessmentForms.ReasonField])]
        : sent.Is(AssessmentForms.Opinion) ? [(AssessmentText.OpinionOption, OpinionDraft.Of(sent).OptionWord(Culture)), (AssessmentText.OpinionText, sent[OpinionDraft.TextField])]
        : sent.Is(AssessmentForms.Fact) ? Fact(FactDraft.Of(sent))
        : sent.Is(AssessmentForms.Costs) ? [.. Enum.GetValues<CostKind>().SelectMany(kind => Cost(CostDraft.Of(sent, kind)))]
        : sent.Is(AssessmentForms.Survey) ? Survey(SurveyDraft.Of(sent))
        : [];

    /// <summary>The reasons for keeping old words that were typed beside points which do not ask for one any more.</summary>
    /// <param name="sent">The form of the points.</param>
    /// <param name="asking">Numbers of the points that still do.</param>
    public static IReadOnlyList<(string Label, string Text)> Notes(PostedForm sent, IReadOnlyCollection<int> asking) => !sent.Is(AssessmentForms.Point) ? [] :
        [.. PointAct.Notes(sent).Where(note => !asking.Contains(note.Id)).Select(note => (AssessmentText.KeepNote, note.Text))];

    private static IReadOnlyList<(string Label, string Text)> Fact(FactDraft draft) =>
    [
        (AssessmentText.FactSubject, draft.Subject),
        (AssessmentText.FactSo, draft.IsSo switch { FactDraft.Yes => AssessmentText.Yes, FactDraft.No => AssessmentText.No, _ => string.Empty }),
        (AssessmentText.FactOn, draft.On), (AssessmentText.FactPaper, draft.Paper),
    ];

    private static IEnumerable<(string Label, string Text)> Cost(CostDraft draft)
    {
        var name = Words.Of(draft.Kind, Culture);
        return
        [
            ($"{name}, {AssessmentText.CostBefore}", draft.Before), ($"{name}, {AssessmentText.CostAfter}", draft.After), ($"{name}, {AssessmentText.CostSource}", draft.Source),
        ];
    }

    private static IReadOnlyList<(string Label, string Text)> Survey(SurveyDraft draft) =>
    [
        (AssessmentText.SurveyQuestion, draft.Text), (AssessmentText.SurveySource, draft.Source),
        .. draft.Rows.SelectMany(row => Answer(AssessmentText.SurveyAnswer.With(row.Number), row)),
    ];

    private static IEnumerable<(string Label, string Text)> Answer(string name, SurveyRow row) =>
        [(name, row.Label), ($"{name}, {AssessmentText.SurveyBefore}", row.Before), ($"{name}, {AssessmentText.SurveyAfter}", row.After)];
}
