using PilotReview.Documents.Texts;

namespace PilotReview.Web.Features.Claims;

/// <summary>What came of a text that was sent: checked, or refused with what was typed.</summary>
/// <param name="View">The checked text; null when it was refused.</param>
/// <param name="Refusal">Why it was refused.</param>
/// <param name="Typed">What was typed, to be shown again.</param>
public sealed record ClaimsAnswer(ClaimsView? View, TextProblem? Refusal, string Typed);
