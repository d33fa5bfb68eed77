using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>Saves written points one by one, as they are typed, and tells who else is writing. The same point sent twice is stored once; of two texts for one point neither is
/// lost: the second is told the first.</summary>
public sealed class ParagraphsService(IDbContextFactory<AppDb> databases, AssessmentPresence presence, TimeProvider time)
{
    /// <summary>Longest word by which a browser tells its pages apart.</summary>
    private const int LongestPage = 40;

    /// <summary>What a message brings is answered; null when it is none, or not of this sender's business.</summary>
    public async Task<ParagraphAnswer?> AnswerAsync(Writer writer, ParagraphSent sent, CultureInfo culture, CancellationToken token) => sent.Kind switch
    {
        _ when !writer.May(Permission.WriteAssessments) || sent.Review is null => null,
        ParagraphSent.Save => await SaveAsync(writer, sent, culture, token),
        ParagraphSent.Editing => await EditingAsync(writer, sent, culture, token),
        _ => null,
    };

    private async Task<ParagraphAnswer?> SaveAsync(Writer writer, ParagraphSent sent, CultureInfo culture, CancellationToken token)
    {
        if (!Guid.TryParseExact(sent.Key, "D", out var key) || key == Guid.Empty || SectionOf(sent.Section) is not { } section || sent.Version < 0)
        {
            return null;
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var stored = await db.ReviewParagraphs.FirstOrDefaultAsync(paragraph => paragraph.Key == key, token);
        if (await FindAsync(db, writer, sent, token) is not { } open || (stored is not null && !IsOf(stored, open)) || !NarrativeSections.Of(open.EnrolmentId).Contains(section))
        {
            return null;
        }

        if (!open.MayWrite)
        {
            return new ParagraphAnswer { Outcome = ParagraphAnswer.Locked, Message = open.WhyLocked };
        }

        var form = new FormReader();
        var text = form.Text(string.Empty, AssessmentText.Point, OneLine(sent.Text), ReviewParagraph.LongestText);
        if (!form.IsClean)
        {
            return new ParagraphAnswer { Outcome = ParagraphAnswer.Refused, Message = text.Length == 0 ? AssessmentText.PointEmpty : form.Problems[0].Text };
        }

        var answer = stored is null ? Add(db, open, writer, (key, section, text), sent.Version) : await ChangeAsync(db, stored, writer, sent, (text, culture), token);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return answer with { Id = stored?.Id ?? await db.ReviewParagraphs.Where(paragraph => paragraph.Key == key).Select(paragraph => paragraph.Id).FirstOrDefaultAsync(token) };
    }

    private ParagraphAnswer Add(AppDb db, AssessmentDesk open, Writer writer, (Guid Key, NarrativeSection Section, string Text) point, int seen)
    {
        if (seen > 0)
        {
            return new ParagraphAnswer { Outcome = ParagraphAnswer.Gone, Message = AssessmentText.PointGone };
        }

        var added = new ReviewParagraph
        {
            Key = point.Key, ReviewId = open.Review.Id, EnrolmentId = open.EnrolmentId, Section = point.Section, Text = new LocalText(point.Text),
            Order = open.Work.ParagraphsOf(open.EnrolmentId).Where(other => other.Section == point.Section).Select(other => other.Order).DefaultIfEmpty(0).Max() + 1,
            At = time.GetUtcNow(), AccountId = writer.Actor.AccountId,
        };
        db.ReviewParagraphs.Add(added);
        return SavedAnswer(added);
    }

    private async Task<ParagraphAnswer> ChangeAsync(
        AppDb db, ReviewParagraph stored, Writer writer, ParagraphSent sent, (string Text, CultureInfo Culture) typed, CancellationToken token)
    {
        if (stored.Text.Vi == typed.Text)
        {
            return SavedAnswer(stored);
        }

        // what this very writer sent before may have arrived without its answer
        var isOwn = stored.AccountId == writer.Actor.AccountId && sent.Tried is { } tried && stored.Text.Vi == OneLine(tried).Trim().Normalize();
        if (stored.Version != sent.Version && !isOwn)
        {
            var post = (await AccountPosts.ReadAsync(db, [stored.AccountId], typed.Culture, token)).GetValueOrDefault(stored.AccountId ?? 0, AssessmentText.Somebody);
            return new ParagraphAnswer
            {
                Outcome = ParagraphAnswer.Conflict, Version = stored.Version, Text = stored.Text.Vi, Message = AssessmentText.ConflictBy.With(post, At(stored.At)),
            };
        }

        (stored.Text, stored.At, stored.AccountId) = (new LocalText(typed.Text), time.GetUtcNow(), writer.Actor.AccountId);
        stored.Version++;
        return SavedAnswer(stored);
    }

    private async Task<ParagraphAnswer?> EditingAsync(Writer writer, ParagraphSent sent, CultureInfo culture, CancellationToken token)
    {
        if (sent.Page is not { Length: > 0 and <= LongestPage } page || sent.Key?.Length > LongestPage)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        if (await FindAsync(db, writer, sent, token) is not { } open)
        {
            return null;
        }

        var place = new PresencePlace(open.Review.Id, open.EnrolmentId);
        var paragraphs = open.Work.ParagraphsOf(open.EnrolmentId);
        var posts = await AccountPosts.ReadAsync(db, [writer.Actor.AccountId, .. paragraphs.Select(paragraph => paragraph.AccountId)], culture, token);
        presence.Note(
            place, writer.Actor.AccountId, page, posts.GetValueOrDefault(writer.Actor.AccountId, AssessmentText.Somebody), open.MayWrite && sent.Key is not null ? SectionOf(sent.Section) : null,
            sent.Key ?? string.Empty);
        var known = (sent.Known ?? []).Where(point => point?.Key is not null).ToLookup(point => point?.Key ?? string.Empty, point => point?.Version ?? 0);
        var there = paragraphs.Select(paragraph => paragraph.Key.ToString("D")).ToHashSet();
        return new ParagraphAnswer
        {
            Outcome = open.MayWrite ? ParagraphAnswer.Present : ParagraphAnswer.Locked,
            Message = open.WhyLocked,
            At = Formats.Clock(time.GetLocalNow()),
            Others =
            [
                .. presence.Others(place, writer.Actor.AccountId, page)
                    .Select(other => new OtherEditor(other.Section.ToString(), other.Key, other.IsOwn ? AssessmentText.OwnOtherWindow : AssessmentText.OtherEditing.With(other.Post))),
            ],
            Changed =
            [
                .. paragraphs.Where(paragraph => !known[paragraph.Key.ToString("D")].Contains(paragraph.Version)).Select(paragraph => ChangedOf(paragraph, posts, culture)),
            ],
            Removed = [.. known.Where(point => point.Max() > 0 && !there.Contains(point.Key)).Select(point => point.Key)],
        };
    }

    private static Task<AssessmentDesk?> FindAsync(AppDb db, Writer writer, ParagraphSent sent, CancellationToken token) =>
        AssessmentDesk.FindAsync(db, writer.Actor, sent.Review ?? string.Empty, sent.Unit, token);

    private static bool IsOf(ReviewParagraph stored, AssessmentDesk open) =>
        stored.ReviewId == open.Review.Id && stored.EnrolmentId == open.EnrolmentId && !stored.IsDrafted;

    private ParagraphAnswer SavedAnswer(ReviewParagraph stored)
    {
        var numbers = PersonalNumbers.In(stored.Text.Vi);
        return new ParagraphAnswer
        {
            Outcome = ParagraphAnswer.Saved, At = Formats.Clock(time.GetLocalNow()), Version = stored.Version, Text = stored.Text.Vi,
            Warning = numbers.Count == 0 ? string.Empty : AssessmentText.PersonalNumbers.With(string.Join("; ", numbers)),
        };
    }

    private ChangedPoint ChangedOf(ReviewParagraph paragraph, Dictionary<int, string> posts, CultureInfo culture) => new()
    {
        Key = paragraph.Key.ToString("D"),
        Id = paragraph.Id,
        Section = paragraph.Section.ToString(),
        Version = paragraph.Version,
        // what a reader may not see of a drafted one the page itself decides
        Text = paragraph.IsDrafted ? string.Empty : paragraph.Text.In(culture),
        IsDrafted = paragraph.IsDrafted,
        By = AssessmentText.WrittenBy.With(posts.GetValueOrDefault(paragraph.AccountId ?? 0, AssessmentText.SomebodyInside), At(paragraph.At)),
    };

    /// <summary>"10:03 ngày 29/11/2026", by the office's clock.</summary>
    private string At(DateTimeOffset moment)
    {
        var at = TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone);
        return AssessmentText.AtMoment.With(Formats.Clock(at), Formats.Date(DateOnly.FromDateTime(at.DateTime)));
    }

    /// <summary>A section by its name; its number is none.</summary>
    private static NarrativeSection? SectionOf(string? name) =>
        Enum.TryParse<NarrativeSection>(name, out var section) && section.ToString() == name ? section : null;

    /// <summary>A point is one paragraph: where a pasted text breaks its lines there is a blank.</summary>
    private static string OneLine(string? text) => (text ?? string.Empty).ReplaceLineEndings(" ").Replace('\t', ' ');
}
