using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Steps;

/// <summary>A step as a form spells it.</summary>
/// <param name="To">Where it leads, in the spelling of machines.</param>
/// <param name="Seen">Steps taken when the form was drawn.</param>
/// <param name="Due">Last day for the work that begins, as typed.</param>
/// <param name="Reason">Why it goes back, or a remark.</param>
/// <param name="IsSure">What needs a word is meant.</param>
public sealed record StepDraft(string To, int Seen, string Due, string Reason, bool IsSure)
{
    public const string ToField = "to";
    public const string SeenField = "seen";
    public const string DueField = "due";
    public const string ReasonField = "reason";
    public const string SureField = "sure";

    public bool NamesNobody { get; init; }

    /// <summary>The state; null for a spelling that no state has.</summary>
    public ReviewState? State => SnakeCase.TryParse<ReviewState>(To, out var state) ? state : null;

    /// <summary>What was typed, with the names of the fields.</summary>
    /// <param name="reason">What the words are called: the reason of a step back, a remark on a step on.</param>
    public IReadOnlyList<(string Label, string Text)> Lines(string reason) => [(ReviewStepsText.DueLabel, FormReader.WriteShown(Due)), (reason, Reason)];

    public static string Write(ReviewState state) => SnakeCase.Of(state.ToString());

    public static StepDraft Of(PostedForm sent) => new(sent[ToField], sent.Id(SeenField), sent[DueField], sent[ReasonField], sent.IsTicked(SureField)) { NamesNobody = sent.NamesNobody };
}
