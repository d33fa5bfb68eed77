using System.Text.Json;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>The sentences that the sheet in the browser says by itself, in the language of the page.</summary>
public static class EntryWords
{
    public static string Json() => JsonSerializer.Serialize(
        new Dictionary<string, string>
        {
            ["saving"] = ObservationsText.StatusSaving,
            ["savedAt"] = ObservationsText.StatusSaved,
            ["offline"] = ObservationsText.StatusOffline,
            ["signedOut"] = ObservationsText.StatusSignedOut,
            ["refused"] = ObservationsText.StatusRefused,
            ["faults"] = ObservationsText.StatusFaults,
            ["mustMend"] = ObservationsText.MustMend,
            ["others"] = ObservationsText.StatusOthers,
            ["lockedDraft"] = ObservationsText.DraftLocked,
            ["goneDraft"] = ObservationsText.DraftGone,
            ["discard"] = ObservationsText.DraftDiscard,
            ["confirm"] = ObservationsText.ConfirmReturned,
            ["keepReason"] = ObservationsText.KeepReason,
            ["keepNeedsReason"] = ObservationsText.KeepNeedsReason,
            ["incomplete"] = ObservationsText.SendIncomplete,
            ["restored"] = ObservationsText.StatusRestored,
            ["left"] = ObservationsText.StatusLeft,
            ["odd"] = ObservationsText.StatusOdd,
            ["returned"] = ObservationsText.StatusReturned,
            ["done"] = ObservationsText.StatusDone,
            ["allowed"] = ObservationsText.TipAllowed,
            ["tipKeys"] = ObservationsText.TipKeys,
            ["goTo"] = ObservationsText.GoToCell,
            ["repairTo"] = ObservationsText.RepairTo,
            ["explain"] = ObservationsText.Explain,
            ["explainAgain"] = ObservationsText.ExplainAgain,
            ["explanation"] = ObservationsText.ExplanationLabel,
            ["keep"] = ObservationsText.ExplanationKeep,
            ["cancel"] = ObservationsText.ExplanationCancel,
            ["explained"] = ObservationsText.ExplainedBecause,
            ["takeTheirs"] = ObservationsText.TakeTheirs,
            ["keepMine"] = ObservationsText.KeepMine,
            ["empty"] = ObservationsText.EmptyCell,
            ["pasted"] = ObservationsText.PastedPart,
            ["document"] = ObservationsText.DocumentMissing,
            ["chosen"] = ObservationsText.ChosenCells,
            ["stateDraft"] = ObservationsText.StateDraft,
            ["stateSubmitted"] = ObservationsText.StateSubmitted,
            ["stateApproved"] = ObservationsText.StateApproved,
            ["stateReturned"] = ObservationsText.StateReturned,
            ["waiting"] = ObservationsText.StateWaiting,
        },
        EntryFacts.Plain);
}
