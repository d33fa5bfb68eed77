using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using PilotReview.Core.Wording;
using PilotReview.Data.Reviews;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Conclusion;

/// <summary>Reads what was typed of a conclusion; what is wrong goes to the reader of the form.</summary>
/// <param name="desk">The review.</param>
/// <param name="settings">The rules of the day of the act.</param>
/// <param name="today">No conclusion lies after it.</param>
public sealed class ConclusionReader(ReviewDesk desk, OfficeSettings settings, DateOnly today)
{
    /// <summary>What is to be recorded; null while something is wrong.</summary>
    /// <param name="sent">The form.</param>
    /// <param name="form">Notes what is wrong.</param>
    /// <param name="isFurther">It corrects an earlier act, and must say why.</param>
    public ConclusionRequest? Read(PostedForm sent, FormReader form, bool isFurther)
    {
        var because = isFurther
            ? form.Passage(ConclusionFields.Because, ConclusionText.Because, sent[ConclusionFields.Because], ReviewStep.LongestReason)
            : string.Empty;
        var votes = new VoteReader(desk, settings).Read(sent, form);
        var date = DateOf(sent, form);
        var content = new ReviewConclusion
        {
            Date = date ?? default,
            Number = form.Text(ConclusionFields.Number, ConclusionText.Number, sent[ConclusionFields.Number], ConclusionAct.LongestNumber, isRequired: false),
            Text = new LocalText(
                form.Passage(ConclusionFields.TextVi, ConclusionText.TextVi, sent[ConclusionFields.TextVi], ConclusionAct.LongestText),
                form.Passage(ConclusionFields.TextEn, ConclusionText.TextEn, sent[ConclusionFields.TextEn], ConclusionAct.LongestText, isRequired: false)),
            Encouraged = new LocalText(
                Line(form, ConclusionFields.EncouragedVi, ConclusionText.Encouraged, sent), Line(form, ConclusionFields.EncouragedEn, ConclusionText.EncouragedEn, sent)),
            CommendedCollectives = Commended(form, ConclusionFields.Collectives, ConclusionText.Collectives, sent),
            CommendedIndividuals = Commended(form, ConclusionFields.Individuals, ConclusionText.Individuals, sent),
        };
        var orders = new OrderReader(desk).Read(sent, form, date, today);
        var withdrawn = isFurther ? Withdrawn(sent, form) : [];
        form.AskAboutPersons(sent.NamesNobody, [.. Written(because, content), .. OrderReader.Written(sent)]);
        return form.IsClean ? new ConclusionRequest(content, votes.Decisions, orders, votes.Entitled, votes.Present, because) { Withdrawn = withdrawn } : null;
    }

    /// <summary>The ticked orders, of those that are under way; one that was done meanwhile is said.</summary>
    private List<int> Withdrawn(PostedForm sent, FormReader form)
    {
        var ticked = sent.All(ConclusionFields.Withdraw).ToHashSet(StringComparer.Ordinal);
        var orders = desk.Work.Orders.Where(order => ticked.Contains(order.Id.ToString(CultureInfo.InvariantCulture))).ToList();
        foreach (var order in orders.Where(order => !order.IsUnderWay))
        {
            form.Add(ConclusionFields.Withdraw, ConclusionText.NotUnderWay.With(order.Number, Words.Of(order.State, CultureInfo.CurrentUICulture)));
        }

        return orders.ConvertAll(order => order.Id);
    }

    /// <summary>Everything in free words but the orders, each with its field.</summary>
    private static IEnumerable<(string Field, string Text)> Written(string because, ReviewConclusion content) =>
    [
        (ConclusionFields.Because, because), (ConclusionFields.Number, content.Number), (ConclusionFields.TextVi, content.Text.Vi), (ConclusionFields.TextEn, content.Text.En),
        (ConclusionFields.EncouragedVi, content.Encouraged.Vi), (ConclusionFields.EncouragedEn, content.Encouraged.En),
    ];

    private DateOnly? DateOf(PostedForm sent, FormReader form)
    {
        var date = form.Day(ConclusionFields.Date, ConclusionText.Date, sent[ConclusionFields.Date]);
        if (date > today)
        {
            form.Add(ConclusionFields.Date, ConclusionText.DateInFuture.With(Formats.Date(date.Value), Formats.Date(today)));
        }

        form.InOrder((ConclusionText.DataDay, desk.Review.AsOf), (ConclusionFields.Date, ConclusionText.Date, date));
        return date;
    }

    private static string Line(FormReader form, string field, string label, PostedForm sent) =>
        form.Text(field, label, sent[field], ConclusionFields.LongestEncouraged, isRequired: false);

    private static int Commended(FormReader form, string field, string label, PostedForm sent)
    {
        var text = sent[field].Trim();
        if (text.Length == 0)
        {
            return 0;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= ConclusionFields.MostCommended)
        {
            return count;
        }

        form.Add(field, ConclusionText.NotACount.With(label, ImportValue.Quote(text), 0, ConclusionFields.MostCommended));
        return 0;
    }
}
