using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Core.Reviews;
using PilotReview.Core.Visits;
using PilotReview.Data.Queries;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Home;

/// <summary>One line of an inbox as it is shown: what, where it is done, since when, until when.</summary>
public sealed record InboxLine(string Text, string Address, string Detail, DateTimeOffset? Since, DateOnly? Due)
{
    private const int LongestDetail = 140;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>All lines of an inbox: what is overdue first, then reviews, then months.</summary>
    public static IReadOnlyList<InboxLine> Of(InboxView view, DateOnly today)
    {
        List<InboxLine> lines = [.. view.Reviews.Select(Of), .. view.Months.Items.Select(Of), .. OfVisits(view.Visits)];
        if (view.LockedAccounts > 0)
        {
            lines.Add(new InboxLine(HomeText.InboxLocked.With(view.LockedAccounts), Urls.Accounts, string.Empty, null, null));
        }

        return [.. lines.OrderBy(line => !line.IsOverdueOn(today))];
    }

    public bool IsOverdueOn(DateOnly day) => Due < day;

    private static InboxLine Of(InboxItem item)
    {
        var (month, unit) = (Formats.PeriodName(item.Month, Culture), item.Unit.On(item.Month.End).ShortName.In(Culture));
        var text = item.Kind switch
        {
            InboxKind.ReturnedCells => HomeText.InboxReturned.With(item.Cells, month, unit),
            InboxKind.MonthToSend => HomeText.InboxToSend.With(month, unit, item.Cells),
            _ => HomeText.InboxToJudge.With(month, unit, item.Cells),
        };
        return new InboxLine(text, Urls.DataMonth(item.Unit.Code, item.Month.ToString()), string.Empty, item.Since, item.Due);
    }

    private static IEnumerable<InboxLine> OfVisits(VisitsDue visits)
    {
        if (visits.Untold is { } untold)
        {
            yield return Line(HomeText.InboxVisitsUntold, untold);
        }

        if (visits.Unfiled is { } unfiled)
        {
            yield return Line(HomeText.InboxVisitsUnfiled, unfiled);
        }

        static InboxLine Line(string text, VisitsWaiting waiting) => new(
            text.With(Formats.Whole(waiting.Count, Culture)), Urls.With(Urls.Visits, "month", waiting.Oldest.ToString()),
            HomeText.InboxVisitsOldest.With(Formats.PeriodName(waiting.Oldest, Culture)), null, waiting.Due);
    }

    private static InboxLine Of(ReviewTask task)
    {
        var text = HomeText.ResourceManager.GetString($"Task_{task.Kind}") ?? task.Kind.ToString();
        var unit = task.Unit?.Versions[^1].ShortName.In(Culture) ?? HomeText.TaskWhole;
        var isBack = task.Text.Length > 0
            && (task.Kind is ReviewTaskKind.CompleteScope or ReviewTaskKind.CheckFigures or ReviewTaskKind.Appraise or ReviewTaskKind.AssessmentReturned);
        var detail = task.Text.Length > LongestDetail ? task.Text[..LongestDetail].TrimEnd() + "…" : task.Text;
        return new InboxLine(text.With(task.ReviewCode, unit), AddressOf(task), isBack ? HomeText.TaskSentBack.With(detail) : detail, task.Since, task.Due);
    }

    private static string AddressOf(ReviewTask task) => task.Kind switch
    {
        ReviewTaskKind.AssessmentReturned or ReviewTaskKind.WriteAssessment => Urls.ReviewAssessment(task.ReviewCode, task.Unit?.Code),
        ReviewTaskKind.Recommend => Urls.ReviewRecommendations(task.ReviewCode),
        ReviewTaskKind.AnswerComment or ReviewTaskKind.SettleComment => Urls.ReviewComments(task.ReviewCode),
        ReviewTaskKind.CarryOutOrder or ReviewTaskKind.ConfirmOrder or ReviewTaskKind.OrderOverdue => Urls.With(Urls.Orders, "review", task.ReviewCode),
        ReviewTaskKind.Appraise => Urls.ReviewAssessment(task.ReviewCode, null),
        ReviewTaskKind.Decide => Urls.ReviewConclusion(task.ReviewCode),
        ReviewTaskKind.Read => Urls.Review(task.ReviewCode),
        _ => Urls.ReviewSteps(task.ReviewCode),
    };
}
