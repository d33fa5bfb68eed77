using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Data;

namespace PilotReview.Web.Parts.Forms;

/// <summary>Who changes something: the actor, who must be allowed to, and the author under whom it is logged.</summary>
public sealed record Writer(Actor Actor, AuditAuthor Author)
{
    public bool May(Permission permission) => Actor.May(permission);

    /// <summary>A database that saves in this writer's name.</summary>
    public async Task<AppDb> OpenAsync(IDbContextFactory<AppDb> databases, TimeProvider time, CancellationToken token) =>
        (await databases.CreateDbContextAsync(token)).WriteAs(Author, time);
}
