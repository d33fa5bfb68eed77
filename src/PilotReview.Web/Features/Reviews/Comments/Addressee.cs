using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;

namespace PilotReview.Web.Features.Reviews.Comments;

/// <summary>Whom a comment may be sent to: a role, or one post of it.</summary>
/// <param name="Role">The role.</param>
/// <param name="AccountId">The post; null for the role as a whole.</param>
/// <param name="Label">What it is called.</param>
public sealed record Addressee(Role Role, int? AccountId, string Label)
{
    /// <summary>As the form spells it.</summary>
    public string Value => AccountId is { } account ? string.Create(CultureInfo.InvariantCulture, $"post-{account}") : SnakeCase.Of(Role.ToString());
}
