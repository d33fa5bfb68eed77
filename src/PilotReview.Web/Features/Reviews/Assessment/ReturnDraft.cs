using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>Why an assessment is sent back, as typed.</summary>
/// <param name="Reason">What is missing.</param>
/// <param name="NamesNobody">Numbers in it name no person.</param>
public sealed record ReturnDraft(string Reason, bool NamesNobody)
{
    public static ReturnDraft Of(PostedForm sent) => new(sent[AssessmentForms.ReasonField], sent.NamesNobody);
}
