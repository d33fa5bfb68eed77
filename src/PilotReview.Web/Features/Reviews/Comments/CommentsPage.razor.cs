using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Comments;

/// <summary>What is asked and said about a review. What a new comment is about stands in the address, so that any page of the review can lead to its form.</summary>
public sealed partial class CommentsPage
{
    public const string OnName = "on";
    public const string SubjectName = "subject";
    public const string ReplyName = "reply";
    public const string IdField = "id";
    public const string AskForm = "ask";
    public const string ReplyForm = "answer";
    public const string SettleForm = "settle";
    public const string ReopenForm = "reopen";

    private CommentsView? _view;

    [Inject]
    public required CommentsService Comments { get; init; }

    [Parameter]
    public string Code { get; set; } = string.Empty;

    [SupplyParameterFromQuery(Name = OnName)]
    public string? On { get; set; }

    [SupplyParameterFromQuery(Name = SubjectName)]
    public string? Subject { get; set; }

    [SupplyParameterFromQuery(Name = ReplyName)]
    public string? Reply { get; set; }

    protected override Permission WritePermission => Permission.CommentOnReviews;

    private string? SavedText => Saved switch
    {
        AskForm => CommentsText.Asked,
        ReplyForm => CommentsText.Replied,
        SettleForm => CommentsText.Settled,
        ReopenForm => CommentsText.Reopened,
        _ => null,
    };

    private bool IsAsking => MayWrite && (Sent.Is(AskForm) || On is not null);

    /// <summary>What the new comment is about, as the form that was sent has it, or else the address.</summary>
    private CommentThing? Thing => (Sent.Is(AskForm) ? CommentDraft.Of(Sent) : new CommentDraft(On ?? string.Empty, Subject ?? string.Empty, string.Empty, string.Empty, string.Empty, false))
        is { Target: { } target } draft ? _view?.Things.Find(target, draft.Subject) : null;

    /// <summary>A comment with the number of its replies, as a button sends it: what was not read is not settled.</summary>
    public static string Marked(ReviewComment comment) => string.Create(CultureInfo.InvariantCulture, $"{comment.Id}-{comment.Replies.Count}");

    protected override async Task LoadAsync(CancellationToken token)
    {
        _view = await Comments.FindAsync(Actor, Code, token);
        if (_view is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private bool IsReplying(ReviewComment comment) => MayWrite && comment.IsOpen
        && (Sent.Is(ReplyForm) ? Sent.Id(IdField) == comment.Id : Reply == comment.Id.ToString(CultureInfo.InvariantCulture));

    private async Task AskAsync() => await FinishAsync(await Comments.AskAsync(Writer, Code, CommentDraft.Of(Sent), Http.RequestAborted), Urls.ReviewComments(Code), AskForm);

    private async Task ReplyAsync() =>
        await FinishAsync(await Comments.ReplyAsync(Writer, Code, Sent.Id(IdField), CommentDraft.Of(Sent), Http.RequestAborted), Urls.ReviewComments(Code), ReplyForm);

    private Task SettleAsync() => SettleAsync(isSettled: true, SettleForm);

    private Task ReopenAsync() => SettleAsync(isSettled: false, ReopenForm);

    private async Task SettleAsync(bool isSettled, string form)
    {
        var parts = Sent[IdField].Split('-');
        var id = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var seen = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var replies) ? replies : -1;
        await FinishAsync(await Comments.SettleAsync(Writer, Code, id, isSettled, seen, Http.RequestAborted), Urls.ReviewComments(Code), form);
    }
}
