using PilotReview.Core;
using PilotReview.Core.Visits;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Visits;

/// <summary>What the form says of a visit.</summary>
public sealed record VisitDraft(int Id, int Version, string State, string MadeOn, string Reason, string FiledOn, string Score, bool IsCopied, string Notes)
{
    public const string IdField = "id";
    public const string VersionField = "version";
    public const string StateField = "state";
    public const string MadeField = "made-on";
    public const string ReasonField = "reason";
    public const string FiledField = "filed-on";
    public const string ScoreField = "score";
    public const string CopiedField = "copied";
    public const string NotesField = "notes";

    public const string KeptField = "kept";

    /// <summary>Why figures in the notes stay though they do not agree.</summary>
    public string KeptBecause { get; init; } = string.Empty;

    public bool NamesNobody { get; init; }

    /// <summary>What was typed, with the names of the fields.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines =>
    [
        (VisitsText.MadeOn, FormReader.WriteShown(MadeOn)), (VisitsText.Reason, Reason), (VisitsText.FiledOn, FormReader.WriteShown(FiledOn)), (VisitsText.Score, Score),
        (VisitsText.Notes, Notes), (VisitsText.KeptBecause, KeptBecause),
    ];

    public static VisitDraft Of(PostedForm sent) => new(
        sent.Id(IdField), sent.Id(VersionField), sent[StateField], sent[MadeField], sent[ReasonField], sent[FiledField], sent[ScoreField], sent.IsTicked(CopiedField), sent[NotesField])
    {
        KeptBecause = sent[KeptField], NamesNobody = sent.NamesNobody,
    };

    /// <summary>A state as the form spells it.</summary>
    public static string Write(VisitState state) => SnakeCase.Of(state.ToString());
}
