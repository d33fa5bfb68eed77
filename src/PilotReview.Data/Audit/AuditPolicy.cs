using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PilotReview.Core.Audit;
using PilotReview.Core.Documents;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Organisation;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Core.Visits;
using PilotReview.Data.Identity;

namespace PilotReview.Data.Audit;

/// <summary>How much of a value the log tells.</summary>
public enum Secrecy
{
    /// <summary>All of it.</summary>
    None,

    /// <summary>Whether it is still the same: for long random secrets.</summary>
    Fingerprint,

    /// <summary>Only that it changed.</summary>
    Withheld,
}

/// <summary>What the log leaves out, what it must not spell out, and in whose history a row stands.</summary>
public static class AuditPolicy
{
    /// <summary>The log itself.</summary>
    private static readonly HashSet<Type> Unlogged = [typeof(AuditEntry)];

    /// <summary>Values that follow from others, that change without meaning, or that every entry carries anyway (who, when, where from).</summary>
    private static readonly Dictionary<Type, HashSet<string>> UnloggedFields = new()
    {
        [typeof(Account)] =
        [
            nameof(Account.SecurityStamp), nameof(Account.ConcurrencyStamp), nameof(Account.NormalizedEmail),
            nameof(Account.AccessFailedCount), nameof(Account.LastSignInAt), nameof(Account.EmailConfirmed), nameof(Account.PhoneNumberConfirmed),
            nameof(Account.LockoutEnabled),
        ],
        [typeof(Observation)] = ["Entry.At", "Entry.AccountId", "Entry.Source", "Entry.ImportBatchId", "Entry.Cell", "Entry.Seconds"],
        // its hash is logged, and the content is nothing but what hashes to it
        [typeof(ReviewSnapshot)] = [nameof(ReviewSnapshot.Content)],
        [typeof(IssuedFile)] = [nameof(IssuedFile.Bytes)],
        [typeof(ObservationVersion)] = ["Entry.At", "Entry.AccountId", "Entry.Source", "Entry.ImportBatchId", "Entry.Cell", "Entry.Seconds"],
    };

    /// <summary>Values of which the log says only that they changed.</summary>
    private static readonly Dictionary<(Type Type, string Field), Secrecy> Secrets = new()
    {
        [(typeof(Account), nameof(Account.PasswordHash))] = Secrecy.Fingerprint,
        [(typeof(Account), nameof(Account.PersonName))] = Secrecy.Withheld,
        [(typeof(Account), nameof(Account.Email))] = Secrecy.Withheld,
        [(typeof(Account), nameof(Account.PhoneNumber))] = Secrecy.Withheld,
        [(typeof(IdentityUserToken<int>), nameof(IdentityUserToken<>.Value))] = Secrecy.Fingerprint,
    };

    /// <summary>The row that another belongs to, and the property that leads there.</summary>
    private static readonly Dictionary<Type, (string Owner, string Property)> Owners = new()
    {
        [typeof(UnitVersion)] = (nameof(Unit), nameof(UnitVersion.UnitId)),
        [typeof(UnitKindName)] = (nameof(UnitKind), nameof(UnitKindName.KindId)),
        [typeof(UnitCategoryName)] = (nameof(UnitCategory), nameof(UnitCategoryName.CategoryId)),
        [typeof(UnitEventParty)] = (nameof(UnitEvent), "EventId"),
        [typeof(MemberTransfer)] = (nameof(UnitEvent), "EventId"),
        [typeof(IndicatorTarget)] = (nameof(Indicator), "IndicatorId"),
        [typeof(IndicatorVersion)] = (nameof(Indicator), "IndicatorId"),
        [typeof(ScaleLevel)] = (nameof(ScaleVersion), nameof(ScaleLevel.ScaleVersionId)),
        [typeof(YardstickItem)] = (nameof(Pilot), "PilotId"),
        [typeof(Enrolment)] = (nameof(Pilot), "PilotId"),
        [typeof(ComparisonUnit)] = (nameof(Enrolment), "EnrolmentId"),
        [typeof(ReviewUnit)] = (nameof(Review), nameof(ReviewUnit.ReviewId)),
        [typeof(ReviewStep)] = (nameof(Review), nameof(ReviewStep.ReviewId)),
        [typeof(ReviewParagraph)] = (nameof(Review), nameof(ReviewParagraph.ReviewId)),
        [typeof(DocumentedFact)] = (nameof(Review), nameof(DocumentedFact.ReviewId)),
        [typeof(ModelCost)] = (nameof(Review), nameof(ModelCost.ReviewId)),
        [typeof(SurveyQuestion)] = (nameof(Review), nameof(SurveyQuestion.ReviewId)),
        [typeof(ClaimExplanation)] = (nameof(Review), nameof(ClaimExplanation.ReviewId)),
        [typeof(SurveyAnswer)] = (nameof(SurveyQuestion), nameof(SurveyAnswer.QuestionId)),
        [typeof(ReviewCommittee)] = (nameof(Review), nameof(ReviewCommittee.ReviewId)),
        [typeof(ConclusionAct)] = (nameof(Review), nameof(ConclusionAct.ReviewId)),
        [typeof(ConclusionDecision)] = (nameof(ConclusionAct), nameof(ConclusionDecision.ActId)),
        [typeof(ReviewOrder)] = (nameof(Review), nameof(ReviewOrder.ReviewId)),
        [typeof(ReviewComment)] = (nameof(Review), nameof(ReviewComment.ReviewId)),
        [typeof(CommentReply)] = (nameof(ReviewComment), nameof(CommentReply.CommentId)),
        [typeof(ReviewSnapshot)] = (nameof(Review), nameof(ReviewSnapshot.ReviewId)),
        [typeof(IssuedDocument)] = (nameof(Review), nameof(IssuedDocument.ReviewId)),
        [typeof(IssuedFile)] = (nameof(IssuedDocument), nameof(IssuedFile.DocumentId)),
        [typeof(Visit)] = (nameof(Unit), nameof(Visit.UnitId)),
        [typeof(FigureLine)] = (nameof(FigureTable), nameof(FigureLine.TableId)),
        [typeof(FigureExplanation)] = (nameof(FigureTable), nameof(FigureExplanation.TableId)),
        [typeof(IdentityUserToken<int>)] = (nameof(Account), nameof(IdentityUserToken<>.UserId)),
    };

    /// <summary>What the log calls a kind of row: its type, or its table where the framework's own types have no name of their own.</summary>
    public static string NameOf(IEntityType type) => type.HasSharedClrType || type.ClrType.IsGenericType
        ? type.GetTableName() ?? type.ShortName()
        : type.ClrType.Name;

    public static bool IsLogged(Type type) => !Unlogged.Contains(type);

    public static bool IsLogged(Type type, string field) => !UnloggedFields.TryGetValue(type, out var fields) || !fields.Contains(field);

    public static Secrecy SecrecyOf(Type type, string field) => Secrets.GetValueOrDefault((type, field));

    /// <summary>The property that leads to the owner, and the owner's kind; null when the row stands for itself.</summary>
    public static (string Owner, string Property)? OwnerOf(Type type) => Owners.TryGetValue(type, out var owner) ? owner : null;
}
