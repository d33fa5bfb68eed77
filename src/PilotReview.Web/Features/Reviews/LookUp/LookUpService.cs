using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Documents;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;
using PilotReview.Web.Features.Reviews.Documents;

namespace PilotReview.Web.Features.Reviews.LookUp;

/// <summary>Tells where a figure on paper comes from. A code of an issued document is looked up in what was kept with it and in the snapshot that it rests on, never in the figures of today.</summary>
public sealed class LookUpService(IDbContextFactory<AppDb> databases, DocumentsService documents, ReviewReader reader)
{
    private static readonly DocumentFilter All = DocumentFilter.Of(null, null, null, null);

    /// <summary>The papers that this actor may read: issued documents, newest first, then drafts. Beside an issued document a draft is for those who prepare the next version.</summary>
    public async Task<IReadOnlyList<LookUpPlace>> PlacesAsync(Actor actor, CancellationToken token)
    {
        var issued = await documents.ListAsync(actor, All, token);
        var reviews = await documents.ReviewsAsync(actor, token);
        return
        [
            .. issued.Select(row => new LookUpPlace(row.Review, row.Document, row.Replacing)),
            .. reviews.Select(review => new LookUpPlace(review, null, issued.Where(row => row.Review.Id == review.Id).MaxBy(row => row.Document.Version)?.Document))
                .Where(draft => draft.Replacing is null || actor.May(Permission.IssueDocuments)),
        ];
    }

    /// <summary>The paper that is meant by what somebody typed or scanned; of several the newest that holds. Null for none.</summary>
    public static LookUpPlace? Meant(IReadOnlyList<LookUpPlace> places, string typed) =>
        places.FirstOrDefault(place => place.Code == typed) ?? places.Where(place => place.IsMeantBy(typed)).OrderBy(place => place.Replacing is null ? 0 : 1).FirstOrDefault();

    /// <summary>A code as it is stored, from what somebody typed: without brackets and blanks around it.</summary>
    public static string CodeOf(string? typed) => (typed ?? string.Empty).Normalize().Trim().Trim('[', ']', '.', ',').Trim();

    /// <summary>The figures of a paper; without a view it is said why they cannot be shown.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="place">A paper that they may read.</param>
    /// <param name="figure">The code of a figure; empty for none.</param>
    /// <param name="token">Stops the reading.</param>
    public async Task<(LookUpView? View, LookUpFault Fault)> OpenAsync(Actor actor, LookUpPlace place, string figure, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var (evaluation, fault) = await EvaluateAsync(db, place, actor, token);
        if (evaluation is not { } whole)
        {
            return (null, fault);
        }

        var shown = place.Document is null ? whole : whole.ShownTo(await DisclosureQuery.OfReviewAsync(db, actor, whole.Dossier, token));
        if (await PrintedAsync(db, place, shown, token) is not var (printed, language, isKept))
        {
            return (null, LookUpFault.FiguresAltered);
        }

        var review = new OpenedReview(shown, actor);
        var found = printed.FirstOrDefault(known => string.Equals(known.Code, figure, StringComparison.OrdinalIgnoreCase));
        var finding = figure.Length == 0 ? null : FindingOf(review, found?.Code ?? figure);
        var view = new LookUpView(place, review, printed, figure) { Figure = found, Finding = finding, IsKept = isKept };
        view = view with { Otherwise = isKept ? await OtherwiseAsync(db, whole, found, language, token) : string.Empty, IsCurrent = await IsCurrentAsync(db, place, token), Authors = finding is null ? [] : await FigureAuthorsReader.OfAsync(db, review, finding, token) };
        return (view, LookUpFault.None);
    }

    private async Task<(ReviewEvaluation? Evaluation, LookUpFault Fault)> EvaluateAsync(AppDb db, LookUpPlace place, Actor actor, CancellationToken token)
    {
        if (place.Document is not { } document)
        {
            return (await reader.EvaluateForReportAsync(place.Review.Code, actor, token), LookUpFault.SnapshotMissing);
        }

        if (await SnapshotStore.OfHashAsync(db, place.Review.Id, document.SnapshotHash, token) is not { } snapshot)
        {
            return (null, LookUpFault.SnapshotMissing);
        }

        return SnapshotStore.IsSound(snapshot) ? (new ReviewEvaluation(ReviewDossierQuery.Frozen(place.Review, snapshot)), LookUpFault.None) : (null, LookUpFault.FiguresAltered);
    }

    /// <summary>What was kept with the document, in the language of the page where it was kept so; where nothing was kept, its results from the snapshot alone. Of a draft, its figures as they
    /// are. Null when what was kept was altered.</summary>
    private static async Task<(IReadOnlyList<PrintedFigure> Figures, CultureInfo Language, bool IsKept)?> PrintedAsync(AppDb db, LookUpPlace place, ReviewEvaluation shown, CancellationToken token)
    {
        if (place.Document is { } document)
        {
            foreach (var language in (CultureInfo[])[CultureInfo.CurrentUICulture, Formats.Vietnamese])
            {
                if (await IssuedDocumentsQuery.FileAsync(db, document.Id, PrintedFigures.Format, language.TwoLetterISOLanguageName, token) is { } file)
                {
                    return IssuedFile.HashOf(file.Bytes) == file.Hash ? (PrintedFigures.Read(file.Bytes), language, true) : null;
                }
            }

            // never the figures of today
            return ([.. shown.Findings.Select(finding => PrintedFigures.Of(finding, shown.Dossier, CultureInfo.CurrentUICulture))], CultureInfo.CurrentUICulture, false);
        }

        var work = await ReviewWorkQuery.LoadAsync(db, place.Review, token);
        return (PrintedFigures.Of(shown, work, CultureInfo.CurrentUICulture), CultureInfo.CurrentUICulture, false);
    }

    /// <summary>The result of an enrolled unit, or of one that it is compared with.</summary>
    private static Finding? FindingOf(OpenedReview review, string code) => review.Enrolments
        .SelectMany(enrolment => review.FindingsOf(enrolment).Concat(review.Compared(enrolment))).FirstOrDefault(finding => string.Equals(finding.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the pages of the review show the figures that the paper rests on.</summary>
    private static async Task<bool> IsCurrentAsync(AppDb db, LookUpPlace place, CancellationToken token) => place.Document is not { } document
        || (place.Review.IsFrozen && await IssueGround.OfAsync(db, place.Review, token) is { } ground && ground.SnapshotHash == document.SnapshotHash);

    private static async Task<string> OtherwiseAsync(AppDb db, ReviewEvaluation whole, PrintedFigure? printed, CultureInfo language, CancellationToken token)
    {
        if (printed is null)
        {
            return string.Empty;
        }

        // a document is printed as everybody may read it, so it is held against that
        var told = await PublicEvaluation.OfAsync(db, whole, token);
        return told.Findings.FirstOrDefault(finding => finding.Code == printed.Code) is { Result.HidesLevels: false } finding && PrintedFigures.Of(finding, whole.Dossier, language).Value is var now && now != printed.Value
            ? now
            : string.Empty;
    }
}
