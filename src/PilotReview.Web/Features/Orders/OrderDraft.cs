using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Orders;

/// <summary>What a form says of an order.</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">Its version when the form was drawn.</param>
/// <param name="DoneOn">The day on which it was done.</param>
/// <param name="Evidence">The paper that shows it.</param>
/// <param name="Because">Why a report is not accepted.</param>
public sealed record OrderDraft(int Id, int Version, string DoneOn, string Evidence, string Because)
{
    public const string IdField = "id";
    public const string VersionField = "version";
    public const string DoneField = "done-on";
    public const string EvidenceField = "evidence";
    public const string BecauseField = "because";

    public bool NamesNobody { get; init; }

    /// <summary>What was typed, with the names of the fields.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines =>
        [(OrdersText.DoneOn, FormReader.WriteShown(DoneOn)), (OrdersText.Evidence, Evidence), (OrdersText.Because, Because)];

    public static OrderDraft Of(PostedForm sent) => new(sent.Id(IdField), sent.Id(VersionField), sent[DoneField], sent[EvidenceField], sent[BecauseField])
    {
        NamesNobody = sent.NamesNobody,
    };
}
