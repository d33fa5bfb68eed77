using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Reviews;
using PilotReview.Core.Reviews.Snapshots;
using PilotReview.Core.Units;
using PilotReview.Core.Verdicts;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;

namespace PilotReview.Web.Features.Reviews.Snapshots;

/// <summary>What a review rests on, and what is otherwise today.</summary>
public sealed class SnapshotsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>What has changed since a review was frozen, as far as the actor may see it; nothing while it is not frozen; null for a review that this actor does not work on.</summary>
    public async Task<SnapshotChanges?> ChangesAsync(string code, Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        if (await ReviewDesk.OpenAsync(db, code, actor, token) is not { MaySeeWork: true } desk)
        {
            return null;
        }

        if (await SnapshotStore.InForceAsync(db, desk.Review, token) is not { } snapshot)
        {
            return new SnapshotChanges(desk, null, null, [], [], []);
        }

        var frozen = ReviewDossierQuery.Frozen(desk.Review, snapshot);
        // the figures of today over the windows that were frozen
        var live = await ReviewDossierQuery.LiveAsync(db, frozen.Review, token);
        var (then, now) = (await DisclosureQuery.OfReviewAsync(db, actor, frozen, token), await DisclosureQuery.OfReviewAsync(db, actor, live, token));
        var scope = new UnitScope(live.Tree, actor);
        var differences = SnapshotDifferences.Of(frozen, live);
        var figures = differences.Figures.Where(figure => scope.Sees(figure.UnitId))
            .Select(figure => new ShownChange(figure, IsMasked(figure, then) || IsMasked(figure, now))).ToList();
        var findings = SnapshotDifferences.FindingsOf(new ReviewEvaluation(frozen).ShownTo(then), new ReviewEvaluation(live).ShownTo(now))
            .Where(finding => scope.Sees(finding.Was.Unit.Id) && (!scope.IsLimited || finding.Was.Enrolment.ComparisonUnits.TrueForAll(compared => scope.Sees(compared.UnitId)))).ToList();
        return new SnapshotChanges(desk, Mark(snapshot), frozen, figures, [.. findings], Seen(differences, scope));
    }

    /// <summary>The snapshot that a review rests on, with the number of figures that changed since; null for a review that is not frozen.</summary>
    /// <remarks>Figures are counted for those who work on the review; a delegate reads what was decided on.</remarks>
    public async Task<SnapshotView?> ViewAsync(string code, Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        if (await ReviewDesk.OpenAsync(db, code, actor, token) is not { } desk || await SnapshotStore.InForceAsync(db, desk.Review, token) is not { } snapshot)
        {
            return null;
        }

        if (!desk.MaySeeWork)
        {
            return new SnapshotView(code, Mark(snapshot), TimeZoneInfo.ConvertTime(snapshot.TakenAt, time.LocalTimeZone), null, 0);
        }

        var frozen = ReviewDossierQuery.Frozen(desk.Review, snapshot);
        // the figures of today over the windows that were frozen
        var live = await ReviewDossierQuery.LiveAsync(db, frozen.Review, token);
        var scope = new UnitScope(live.Tree, actor);
        var differences = SnapshotDifferences.Of(frozen, live);
        return new SnapshotView(
            code, Mark(snapshot), TimeZoneInfo.ConvertTime(snapshot.TakenAt, time.LocalTimeZone),
            differences.Figures.Count(figure => scope.Sees(figure.UnitId)), Seen(differences, scope).Count)
        {
            MayExport = MayExport(actor),
            OtherVerdicts = snapshot.EngineVersion == EngineVersion.Current
                ? 0
                : SnapshotDifferences.Recomputed(SnapshotJson.Read(SnapshotStore.FormOf(snapshot)), new ReviewEvaluation(frozen)).Count,
        };
    }

    /// <summary>The canonical form of a snapshot, for whoever may take every figure home; null otherwise. The log tells that it left the house.</summary>
    public async Task<byte[]?> ExportAsync(string code, int number, Actor actor, AuditAuthor author, CancellationToken token)
    {
        if (!MayExport(actor))
        {
            return null;
        }

        await using var db = (await databases.CreateDbContextAsync(token)).WriteAs(author, time);
        if (await db.Reviews.AsNoTracking().FirstOrDefaultAsync(review => review.Code == code, token) is not { } review
            || await db.ReviewSnapshots.AsNoTracking().FirstOrDefaultAsync(known => known.ReviewId == review.Id && known.Number == number, token) is not { } snapshot)
        {
            return null;
        }

        var detail = FormattableString.Invariant($"snapshot {number} sha256:{snapshot.Hash}");
        await db.RecordAsync(AuditDraft.Act(AuditActions.ReportIssued, nameof(Review), review.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), detail), token);
        return SnapshotStore.FormOf(snapshot);
    }

    /// <summary>What concerns the review as a whole is told to everybody who works on it.</summary>
    private static IReadOnlyList<ChangedDefinition> Seen(SnapshotDifferences differences, UnitScope scope) =>
        [.. differences.Definitions.Where(definition => definition.UnitId is not { } unit || scope.Sees(unit))];

    private static bool MayExport(Actor actor) => actor.May(Permission.ExportSnapshots) && actor.ScopeUnitId is null;

    private static FrozenMark Mark(ReviewSnapshot snapshot) => new(snapshot.Number, snapshot.TakenAt, snapshot.EngineVersion, snapshot.Hash);

    private static bool IsMasked(ChangedFigure figure, DisclosureMasks masks) => masks.Of(new EntryKey(figure.UnitId, figure.Indicator.Id, figure.Period)) != Masking.None;
}

/// <summary>The snapshot that a review rests on.</summary>
/// <param name="ReviewCode">The review.</param>
/// <param name="Mark">The snapshot.</param>
/// <param name="TakenAt">When it was taken, by the office's clock.</param>
/// <param name="Changed">Figures that count otherwise since; null for a reader who is not told.</param>
/// <param name="Definitions">Definitions that are otherwise since.</param>
public sealed record SnapshotView(string ReviewCode, FrozenMark Mark, DateTimeOffset TakenAt, int? Changed, int Definitions)
{
    public bool MayExport { get; init; }

    /// <summary>Something is otherwise since, as far as the reader is told.</summary>
    public bool HasChanges => Changed + Definitions > 0;

    /// <summary>Verdicts that the engine of today comes to otherwise over the same figures; the pages show these, the conclusion rests on the frozen ones.</summary>
    public int OtherVerdicts { get; init; }
}

/// <summary>A figure that changed since, and whether this reader may see it.</summary>
public sealed record ShownChange(ChangedFigure Figure, bool IsMasked);

/// <summary>What has changed since a review was frozen.</summary>
public sealed record SnapshotChanges(
    ReviewDesk Desk, FrozenMark? Mark, ReviewDossier? Frozen, IReadOnlyList<ShownChange> Figures, IReadOnlyList<ChangedFinding> Findings, IReadOnlyList<ChangedDefinition> Definitions);
