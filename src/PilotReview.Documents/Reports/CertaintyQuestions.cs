using PilotReview.Core.Pilots;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What may be asked about how sure the verdicts are, and why no stronger claim is made.</summary>
internal sealed class CertaintyQuestions(ReviewContext context)
{
    private readonly AskedAndAnswered _asked = new(context);

    public IEnumerable<Block> Blocks() =>
    [
        _asked.Of("ask.stronger", $"{new BriefBody(context).Certainty()} {Blind()}"), _asked.Of("ask.when", context.Text("method.when")),
        _asked.Of("ask.not", $"{context.Text("ask.not.lead")} {context.Text("method.not")}"), .. Chosen(), _asked.Of("ask.unseen", context.Text("method.unseen")),
        _asked.Of("ask.change", Phrases.Get("n.change_if", context.Culture)),
    ];

    private string Blind() => Phrases.Get(context.Dossier.Enrolments.All(enrolment => enrolment.ComparisonUnits.Count == 0) ? "n.blind.alone" : "n.blind", context.Culture);

    /// <summary>A unit that was chosen because it did badly gets better by itself.</summary>
    private IEnumerable<Block> Chosen() => context.Dossier.Enrolments.Where(enrolment => enrolment.ChoiceReason == ChoiceReason.PoorResults).Take(ReviewContext.MostTold).Select(enrolment =>
        AskedAndAnswered.Of(context.Say("ask.chosen", ("unit", context.ShortNameOf(enrolment.UnitId))), context.Coded(FindingWording.ChosenLow(enrolment, context.Culture))));
}
