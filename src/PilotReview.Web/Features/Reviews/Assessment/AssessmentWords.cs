using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>The sentences that the page of an assessment says by itself in the browser, in the language of the page.</summary>
public static class AssessmentWords
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Json() => JsonSerializer.Serialize(
        new Dictionary<string, string>
        {
            ["saving"] = AssessmentText.LineSaving,
            ["savedAt"] = AssessmentText.LineSaved,
            ["offline"] = AssessmentText.LineOffline,
            ["signedOut"] = AssessmentText.LineSignedOut,
            ["notTaken"] = AssessmentText.LineNotTaken,
            ["clash"] = AssessmentText.LineClash,
            ["empty"] = AssessmentText.PointEmpty,
            ["mine"] = AssessmentText.LineMine,
            ["mustSettle"] = AssessmentText.LineMustSettle,
            ["unsent"] = AssessmentText.LineUnsent,
            ["restored"] = AssessmentText.LineRestored,
            ["others"] = AssessmentText.LineOthers,
            ["changed"] = AssessmentText.LineDraftedChanged,
            ["confirmRemove"] = AssessmentText.ConfirmRemove,
            ["words"] = AssessmentText.BalanceWords,
            ["thin"] = AssessmentText.BalanceThin,
            ["useMine"] = AssessmentText.UseMine,
            ["useTheirs"] = AssessmentText.UseTheirs,
            ["goneKeep"] = AssessmentText.GoneKeep,
            ["goneDrop"] = AssessmentText.GoneDrop,
        },
        Plain);
}
