using PilotReview.Core.Access;

namespace PilotReview.Core.Reviews;

public enum CommentKind
{
    Question = 1,
    Remark,

    /// <summary>The writer does not agree with a figure, a verdict or a paragraph.</summary>
    Disagreement,
}

/// <summary>What a comment is on.</summary>
public enum CommentTarget
{
    Review = 1,

    /// <summary>A finding, by its code such as <c>K1-DSH</c>.</summary>
    Verdict,

    /// <summary>A figure, by the code of the finding and the period: <c>K1-DSH 2021-06</c>.</summary>
    Figure,

    /// <summary>A paragraph, by its number.</summary>
    Paragraph,
}

/// <summary>A comment or a question on a review, to a role or a post, open until somebody says that it is settled. What is open blocks nothing; it is counted.</summary>
public sealed class ReviewComment
{
    public const int LongestText = 1000;

    public int Id { get; init; }

    public int ReviewId { get; init; }

    public required CommentKind Kind { get; init; }

    public required CommentTarget Target { get; init; }

    /// <summary>Which finding, figure or paragraph; empty for the review as a whole.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>The unit that it is about, whose ward may read it; null for the review as a whole.</summary>
    public int? UnitId { get; init; }

    public required string Text { get; init; }

    /// <summary>The role it is addressed to.</summary>
    public required Role ToRole { get; init; }

    /// <summary>The account it is addressed to, which is a post; null for the role as a whole.</summary>
    public int? ToAccountId { get; init; }

    public required Role FromRole { get; init; }

    public int? AccountId { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public int? ResolvedBy { get; private set; }

    public List<CommentReply> Replies { get; init; } = [];

    public bool IsOpen => ResolvedAt is null;

    public void Resolve(DateTimeOffset at, int? accountId) => (ResolvedAt, ResolvedBy) = (at, accountId);

    public void Reopen() => (ResolvedAt, ResolvedBy) = (null, null);

    /// <summary>Whether it waits for an answer of somebody: it is addressed to them, and since its writer's last word they have not answered. What is asked of wards about the whole review
    /// waits for each of them.</summary>
    public bool WaitsFor(Actor actor) => IsOpen && ToRole == actor.Role && (ToAccountId is null || ToAccountId == actor.AccountId)
        && (AccountId is null || AccountId != actor.AccountId)
        && !(AsksEveryWard ? Answers.Any(answer => answer.AccountId == actor.AccountId) : Answers.Any());

    /// <summary>Whether it was answered and waits for whoever asked to say that it is settled.</summary>
    /// <remarks>What the program wrote for a role, as in a sample, is settled by anybody of that role.</remarks>
    public bool WaitsForWriter(Actor actor) => IsOpen && (AccountId is { } writer ? writer == actor.AccountId : FromRole == actor.Role) && Answers.Any();

    private bool AsksEveryWard => ToRole == Role.WardOfficial && ToAccountId is null && UnitId is null;

    /// <summary>What those it is addressed to have answered since the writer's last word.</summary>
    private IEnumerable<CommentReply> Answers
    {
        get
        {
            var inOrder = Replies.OrderBy(reply => reply.At).ThenBy(reply => reply.Id).ToList();
            var last = inOrder.FindLastIndex(IsWriters);
            return inOrder.Skip(last + 1).Where(reply => reply.Role == ToRole && (ToAccountId is null || reply.AccountId == ToAccountId));
        }
    }

    private bool IsWriters(CommentReply reply) => reply.Role == FromRole && reply.AccountId == AccountId;
}

/// <summary>An answer to a comment.</summary>
public sealed class CommentReply
{
    public int Id { get; init; }

    public int CommentId { get; init; }

    public required string Text { get; init; }

    public required Role Role { get; init; }

    public int? AccountId { get; init; }

    public required DateTimeOffset At { get; init; }
}
