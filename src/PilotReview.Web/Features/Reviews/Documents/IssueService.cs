using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Comparison;
using PilotReview.Core.Documents;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;
using PilotReview.Documents.Reports;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Documents;

/// <summary>Issues the documents of reviews: writes every file with number, day and signer, and enters them for good.</summary>
public sealed class IssueService(IDbContextFactory<AppDb> databases, DocumentStyles styles, AnchorFile anchors, TimeProvider time)
{
    private static readonly CultureInfo[] Languages = [Formats.Vietnamese, Formats.English];

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The review before its document is issued; null when there is none of this code, or not for this actor.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="code">The review.</param>
    /// <param name="day">The day that was chosen; null for today.</param>
    /// <param name="token">Stops the reading.</param>
    public async Task<IssueView?> FindAsync(Actor actor, string code, DateOnly? day, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await LoadAsync(db, actor, code, day, token) is var (view, _) ? view : null;
    }

    /// <summary>Issues the document.</summary>
    public async Task<Saving> IssueAsync(Writer writer, string code, IssueDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.IssueDocuments))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        if (await LoadAsync(db, writer.Actor, code, FormReader.ReadDay(draft.Date), token) is not var (view, text))
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (draft.Version < view.Book.Version && await IsIssuedAsync(db, view, draft, writer.Actor, token))
        {
            return Saving.Done;
        }

        if (view.IsPartOnly || text is null || view.Ground is not { } ground || view.Hindrances.Count > 0)
        {
            return Saving.Wrong(string.Empty, view.IsPartOnly ? DocumentsText.PartOnly : IssueWords.Hindrance(view.Hindrances[0]));
        }

        var (wish, problems) = Read(draft, view);
        if (problems.Count > 0)
        {
            return Saving.Wrong(problems);
        }

        if (draft.Seen != draft.ToldOf(view.Book))
        {
            return Saving.Wrong(string.Empty, IssueWords.Told(draft, view));
        }

        var mark = new IssueMark(wish.Number, view.Desk.Review.Letterhead.Symbol, wish.Day, wish.Signer, view.Code, view.Book.Version)
        {
            Replaces = view.Book.Replaced,
        };
        var request = new IssueRequest(
            code, view.Book.Version, wish.Number, wish.Day, wish.Because, view.Desk.Review.Title, view.Book.Term, ground, Write(text, mark, view.Head));
        var answer = await IssueStore.EnterAsync(db, request, view.Head, Today, time.GetUtcNow(), writer.Actor.AccountId, token);
        if (answer.Document is null)
        {
            if (await IsIssuedAsync(db, view, draft, writer.Actor, token))
            {
                return Saving.Done;
            }

            var book = await IssuedDocumentsQuery.BookAsync(db, view.Desk.Review, wish.Day, Today, token);
            return Saving.Wrong([.. answer.Problems.Select(problem => IssueWords.Problem(problem, book))]);
        }

        // it is issued, also when whoever asked has left
        anchors.TryAppend(await AuditHeads.ReadAsync(db, CancellationToken.None), "document");
        return Saving.Done;
    }

    /// <summary>Whether the same form came before, by a second press of the button: then what it asked for is there.</summary>
    private static Task<bool> IsIssuedAsync(AppDb db, IssueView view, IssueDraft draft, Actor actor, CancellationToken token)
    {
        var (review, number, day, because) = (view.Desk.Review.Id, DocumentNumber.Read(draft.Number), FormReader.ReadDay(draft.Date), draft.Because.ReplaceLineEndings(" ").Normalize().Trim());
        return db.IssuedDocuments.AsNoTracking().AnyAsync(
            document => document.ReviewId == review && document.Version == draft.Version && document.Number == number && document.Date == day && (document.Because == because || document.Version == 1)
                && document.AccountId == actor.AccountId, token);
    }

    private async Task<(IssueView View, ReportText? Text)?> LoadAsync(AppDb db, Actor actor, string code, DateOnly? day, CancellationToken token)
    {
        if (!actor.May(Permission.IssueDocuments) || await ReviewDesk.OpenAsync(db, code, actor, token) is not { } desk)
        {
            return null;
        }

        var ground = await IssueGround.OfAsync(db, desk.Review, token);
        // only of what was concluded is there anything to judge
        var text = IssueRules.IsConcluded(desk.Review) && await ReviewDossierQuery.LoadAsync(db, code, token) is { } dossier
            ? await ReportText.LoadAsync(db, new ReviewEvaluation(dossier), await styles.TodayAsync(token), token)
            : null;
        var head = await AuditHeads.ReadOfDataAsync(db, token);
        var book = await IssuedDocumentsQuery.BookAsync(db, desk.Review, day ?? Today, Today, token);
        return (new IssueView(desk, IssueRules.Hindrances(desk.Review, ground is not null, text?.HasOpenClaims == true), book, ground, head.Seq > 0 ? head : null), text);
    }

    /// <summary>What was typed, and what is wrong with it.</summary>
    private static (IssueWish Wish, IReadOnlyList<FieldProblem> Problems) Read(IssueDraft draft, IssueView view)
    {
        var form = new FormReader();
        var number = draft.NumberIn(view.Book);
        var day = form.Day(IssueDraft.DateField, DocumentsText.Date, draft.Date);
        var signer = form.Text(IssueDraft.SignerField, DocumentsText.Signer, draft.Signer, IssueRules.LongestSigner);
        var because = view.Book.Replaced is null
            ? string.Empty
            : form.Text(IssueDraft.BecauseField, DocumentsText.Because, draft.Because.ReplaceLineEndings(" "), IssueRules.LongestReason, isRequired: false);
        form.AskAboutPersons(draft.NamesNobody, (IssueDraft.BecauseField, because));
        var faults = IssueRules.Check(number, because, view.Book with { Day = day }).ToList();
        if (IssueRules.SignerFault(signer) is { } fault)
        {
            faults.Add(new IssueProblem(fault));
        }

        if (draft.Version != view.Book.Version)
        {
            faults.Add(new IssueProblem(IssueFault.ChangedMeanwhile));
        }

        // what the reader of forms has said of a field is not said twice
        var problems = form.Problems.Concat(faults.Select(problem => IssueWords.Problem(problem, view.Book)).Where(told => told.Field.Length == 0 || form.Problems.All(known => known.Field != told.Field)));
        return (new IssueWish(number ?? 0, day ?? default, signer, because), [.. problems]);
    }

    /// <summary>Every form that is issued in both languages, the Vietnamese being what is signed, the English its translation; and beside them what each code stands for.</summary>
    private static IReadOnlyList<IssuedFile> Write(ReportText text, IssueMark mark, AuditHead? head) =>
    [
        .. from culture in Languages
           from format in ReportFormat.Issued
           select IssuedFile.Of(format.Ending, culture.TwoLetterISOLanguageName, format.BytesOf(new ReportRequest(text.Told, culture, text, head, mark))),
        .. from culture in Languages
           select IssuedFile.Of(PrintedFigures.Format, culture.TwoLetterISOLanguageName, PrintedFigures.Write(mark.DocumentCode, PrintedFigures.Of(text.Told, text.Work, culture))),
    ];

    /// <summary>What was typed, once it can be read.</summary>
    private sealed record IssueWish(int Number, DateOnly Day, string Signer, string Because);
}
