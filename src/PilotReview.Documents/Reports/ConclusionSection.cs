using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What the conference concluded, in its own words, with the votes and what it asks for; nothing before it has.</summary>
internal sealed class ConclusionSection(ReviewContext context)
{
    public IEnumerable<Block> Blocks()
    {
        if (context.Dossier.Review.Conclusion is not { } conclusion)
        {
            return [];
        }

        return [.. Said(conclusion), .. Decisions(), .. Encouraged(conclusion), .. Orders()];
    }

    private IEnumerable<Block> Said(ReviewConclusion conclusion)
    {
        yield return new Paragraph(context.Say(
            conclusion.Number.Length == 0 ? "conclusion.date" : "conclusion.numbered", ("number", conclusion.Number), ("date", Formats.Date(conclusion.Date)))) { KeepsWithNext = true };
        if (conclusion.Text.Vi.Length > 0)
        {
            yield return new Paragraph(context.Coded(conclusion.Text.In(context.Culture)));
        }
    }

    /// <summary>What becomes of each unit, with the votes on it.</summary>
    public IEnumerable<Paragraph> Decisions() => Numbered().Select(pair => Decided(pair.Decision, pair.Number));

    /// <summary>What becomes of one unit.</summary>
    public IEnumerable<Paragraph> DecisionsOn(int enrolmentId) => Numbered().Where(pair => pair.Decision.EnrolmentId == enrolmentId).Select(pair => Decided(pair.Decision, pair.Number));

    /// <summary>Orders that stand.</summary>
    public IReadOnlyList<ReviewOrder> Standing() => [.. (context.Work?.Orders ?? []).Where(order => order.State != OrderState.Withdrawn)];

    private IEnumerable<(ConclusionDecision Decision, int Number)> Numbered() => (context.Work is { Acts: [.., var act] } ? OtherFigures.DecisionsOf(act) : []).Select((decision, at) => (decision, at + 1));

    private Paragraph Decided(ConclusionDecision decision, int number)
    {
        var unit = context.Dossier.Pilot.Enrolments.Find(enrolment => enrolment.Id == decision.EnrolmentId) is { } enrolment
            ? context.NameOf(enrolment.UnitId)
            : Phrases.Get("rec.elsewhere", context.Culture);
        var told = context.Say("conclusion.decision", ("unit", unit), ("option", Words.Of(decision.Option, context.Culture).ToLower(context.Culture)));
        var code = OtherFigures.Votes + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (decision.Cast is null || context.Figures.Find(code) is not { } figure)
        {
            return new Paragraph(told + ".") { ListMark = "-" };
        }

        var votes = Phrases.Fill("rec.votes", context.Culture, ("for", Of(decision.For)), ("against", Of(decision.Against)), ("abstained", Of(decision.Abstained)));
        return new Paragraph([new Run($"{told}. {votes}\u00A0"), new Run(figure.Printed, RunStyle.Code), new Run(".")]) { ListMark = "-" };

        string Of(int? count) => context.Whole(count.GetValueOrDefault());
    }

    private IEnumerable<Block> Encouraged(ReviewConclusion conclusion)
    {
        if (conclusion.Encouraged.Vi.Length > 0)
        {
            yield return new Paragraph(context.Say("conclusion.encouraged", ("units", conclusion.Encouraged.In(context.Culture)))) { ListMark = "-" };
        }

        if (context.Figures.Find(OtherFigures.Commended) is { } figure)
        {
            yield return context.Coded(context.Say(
                "conclusion.commended", ("collectives", Formats.Count(conclusion.CommendedCollectives, context.Culture)),
                ("individuals", Formats.Count(conclusion.CommendedIndividuals, context.Culture))), figure.Code) with { ListMark = "-" };
        }
    }

    private IEnumerable<Block> Orders()
    {
        var standing = Standing();
        return standing.Count == 0 ? [] : [new DirectionSection(context).Orders("orders", context.Text("orders.now"), standing, isFollowed: false)];
    }
}
