using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Comments;

/// <summary>A comment as its form spells it.</summary>
public sealed record CommentDraft(string On, string Subject, string Kind, string To, string Text, bool NamesNobody)
{
    public const string OnField = "on";
    public const string SubjectField = "subject";
    public const string KindField = "kind";
    public const string ToField = "to";
    public const string TextField = "text";

    /// <summary>What it is on; the review as a whole when nothing is said, null for a spelling of nothing.</summary>
    public CommentTarget? Target => On.Length == 0 ? CommentTarget.Review : SnakeCase.TryParse<CommentTarget>(On, out var target) ? target : null;

    public static CommentDraft Of(PostedForm sent) =>
        new(sent[OnField], sent[SubjectField], sent[KindField], sent[ToField], sent[TextField], sent.NamesNobody);

    /// <summary>As addresses and forms spell what a comment is on.</summary>
    public static string Write(CommentTarget target) => SnakeCase.Of(target.ToString());
}
