using System.Globalization;
using PilotReview.Core.Import;
using PilotReview.Core.Reviews;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>One answer of the form of a question, as typed.</summary>
/// <param name="Number">1 for the worst.</param>
/// <param name="Label">The answer.</param>
/// <param name="Before">How many chose it before.</param>
/// <param name="After">How many chose it after.</param>
public sealed record SurveyRow(int Number, string Label, string Before, string After)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Label + Before + After);
}

/// <summary>A question to members with its counts, as a form holds it.</summary>
public sealed record SurveyDraft(string Text, string Source, IReadOnlyList<SurveyRow> Rows)
{
    public const string TextField = "question";
    public const string SourceField = "source";
    private const int MostSheets = 100_000;
    private const int LongestLabel = 100;

    public bool NamesNobody { get; init; }

    public static string LabelField(int number) => string.Create(CultureInfo.InvariantCulture, $"answer-{number}");

    public static string BeforeField(int number) => string.Create(CultureInfo.InvariantCulture, $"before-{number}");

    public static string AfterField(int number) => string.Create(CultureInfo.InvariantCulture, $"after-{number}");

    public static SurveyDraft Of(PostedForm sent) => new(
        sent[TextField], sent[SourceField],
        [
            .. Enumerable.Range(1, SurveyQuestion.MostAnswers)
                .Select(number => new SurveyRow(number, sent[LabelField(number)], sent[BeforeField(number)], sent[AfterField(number)])),
        ])
    {
        NamesNobody = sent.NamesNobody,
    };

    /// <summary>The question; what is wrong with it stands in the form.</summary>
    public SurveyQuestion Read(FormReader form, AssessmentDesk open)
    {
        var question = new SurveyQuestion
        {
            ReviewId = open.Review.Id,
            EnrolmentId = open.EnrolmentId,
            Text = form.Text(TextField, AssessmentText.SurveyQuestion, Text, SurveyQuestion.LongestText),
            Source = form.Text(SourceField, AssessmentText.SurveySource, Source, SurveyQuestion.LongestText),
            Answers = [.. Rows.Where(row => !row.IsEmpty).Select((row, at) => Answer(form, row, at + 1))],
        };
        if (!form.IsClean)
        {
            return question;
        }

        if (question.Answers.Count < SurveyQuestion.FewestAnswers)
        {
            form.Add(LabelField(question.Answers.Count + 1), AssessmentText.SurveyFewAnswers.With(SurveyQuestion.FewestAnswers));
        }

        if (question.Answers.DistinctBy(answer => answer.Label, StringComparer.CurrentCultureIgnoreCase).Count() < question.Answers.Count)
        {
            form.Add(string.Empty, AssessmentText.SurveySameAnswers);
        }

        Sheets(form, AssessmentText.SurveyBefore, question.SheetsBefore);
        Sheets(form, AssessmentText.SurveyAfter, question.SheetsAfter);
        if (question.SheetsBefore + question.SheetsAfter == 0)
        {
            form.Add(string.Empty, AssessmentText.SurveyNoSheets);
        }

        return question;
    }

    /// <summary>Asks about numbers in its texts that may name a person.</summary>
    public void AskAboutPersons(FormReader form) =>
        form.AskAboutPersons(NamesNobody, [(TextField, Text), (SourceField, Source), .. Rows.Select(row => (LabelField(row.Number), row.Label))]);

    /// <summary>Whether a stored question says the same.</summary>
    public static bool IsSame(SurveyQuestion one, SurveyQuestion other) => one.Text == other.Text && one.Source == other.Source
        && one.Ranked.Select(answer => (answer.Label, answer.Before, answer.After)).SequenceEqual(other.Ranked.Select(answer => (answer.Label, answer.Before, answer.After)));

    private static SurveyAnswer Answer(FormReader form, SurveyRow row, int rank) => new()
    {
        Rank = rank,
        Label = form.Text(LabelField(row.Number), AssessmentText.SurveyAnswer.With(row.Number), row.Label, LongestLabel),
        Before = Count(form, BeforeField(row.Number), $"{AssessmentText.SurveyAnswer.With(row.Number)}, {AssessmentText.SurveyBefore}", row.Before),
        After = Count(form, AfterField(row.Number), $"{AssessmentText.SurveyAnswer.With(row.Number)}, {AssessmentText.SurveyAfter}", row.After),
    };

    private static int Count(FormReader form, string field, string label, string text)
    {
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostSheets)
        {
            return count;
        }

        form.Add(field, string.IsNullOrWhiteSpace(text) ? AssessmentText.SurveyCountMissing.With(label) : AssessmentText.SurveyCountWrong.With(label, ImportValue.Quote(text)));
        return 0;
    }

    // so few sheets could be told apart: by hand, or by when they came in
    private static void Sheets(FormReader form, string side, int sheets)
    {
        if (sheets is > 0 and < SurveyQuestion.FewestSheets)
        {
            form.Add(string.Empty, AssessmentText.SurveyFewSheets.With(side, sheets, SurveyQuestion.FewestSheets));
        }
    }
}
