using System.Globalization;
using System.Text.RegularExpressions;
using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>One line of the form of costs, as typed.</summary>
public sealed partial record CostDraft(CostKind Kind, string Before, string After, string Source)
{
    private const decimal MostPosts = 10_000;
    private const decimal MostMeetings = 100;
    private const decimal MostAllowance = 1_000_000_000_000;

    public bool NamesNobody { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Before + After + Source);

    public static string BeforeField(CostKind kind) => $"before-{kind}";

    public static string AfterField(CostKind kind) => $"after-{kind}";

    public static string SourceField(CostKind kind) => $"source-{kind}";

    public static CostDraft Of(PostedForm sent, CostKind kind) => new(kind, sent[BeforeField(kind)], sent[AfterField(kind)], sent[SourceField(kind)]) { NamesNobody = sent.NamesNobody };

    public static CostDraft Of(CostKind kind, ModelCost? stored) => stored is null
        ? new CostDraft(kind, string.Empty, string.Empty, string.Empty)
        : new CostDraft(kind, Typed(kind, stored.Before), Typed(kind, stored.After), stored.Source);

    /// <summary>The costs of one place in one line, to tell whether somebody else has changed them.</summary>
    public static string Mark(IEnumerable<ModelCost> costs) => string.Join(
        '|', costs.OrderBy(cost => cost.Kind).Select(cost => string.Create(CultureInfo.InvariantCulture, $"{cost.Kind}:{cost.Before:0.####}:{cost.After:0.####}:{cost.Source}")));

    /// <summary>A number as the page shows it, in which it can also be typed.</summary>
    public static string Typed(CostKind kind, decimal value) => Formats.Number(value, ModelCost.Decimals(kind, value), Formats.Vietnamese);

    /// <summary>The cost; null when the line is empty, or something is wrong with it.</summary>
    public ModelCost? Read(FormReader form, AssessmentDesk open)
    {
        if (IsEmpty)
        {
            return null;
        }

        var name = Words.Of(Kind, CultureInfo.CurrentUICulture);
        var before = Number(form, BeforeField(Kind), $"{name}, {AssessmentText.CostBefore}", Before);
        var after = Number(form, AfterField(Kind), $"{name}, {AssessmentText.CostAfter}", After);
        var source = form.Text(SourceField(Kind), $"{name}, {AssessmentText.CostSource}", Source, ModelCost.LongestSource);
        form.AskAboutPersons(NamesNobody, (SourceField(Kind), source));
        return new ModelCost { ReviewId = open.Review.Id, EnrolmentId = open.EnrolmentId, Kind = Kind, Before = before ?? 0, After = after ?? 0, Source = source };
    }

    // 1.490.000 is one and a half million here, not one and a half: where no decimals belong, a point divides thousands
    private decimal? Number(FormReader form, string field, string label, string text)
    {
        var (isWhole, most) = Kind switch
        {
            CostKind.Posts => (true, MostPosts),
            CostKind.Allowance => (true, MostAllowance),
            _ => (false, MostMeetings),
        };
        var plain = text.Trim().Replace("\u00A0", " ", StringComparison.Ordinal);
        if (plain.Length == 0)
        {
            form.Add(field, FormsText.ProblemRequired.With(label));
            return null;
        }

        var isRead = isWhole
            ? decimal.TryParse(Whole().IsMatch(plain) ? Divider().Replace(plain, string.Empty) : string.Empty, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            : decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && decimal.Round(number, ModelCost.MeetingDecimals) == number;
        if (isRead && number <= most)
        {
            return number;
        }

        var largest = Formats.Number(most, 0, CultureInfo.CurrentCulture);
        form.Add(
            field, isWhole ? AssessmentText.CostWhole.With(label, ImportValue.Quote(text), largest, Example(Kind)) : AssessmentText.CostDecimal.With(label, ImportValue.Quote(text), largest));
        return null;
    }

    private static string Example(CostKind kind) => Typed(kind, kind == CostKind.Allowance ? 1_490_000 : 12);

    [GeneratedRegex(@"^(\d+|\d{1,3}([. ]\d{3})+)$")]
    private static partial Regex Whole();

    [GeneratedRegex("[. ]")]
    private static partial Regex Divider();
}
