using System.Globalization;
using PilotReview.Core.Import;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Conclusion;

/// <summary>What was decided line by line, with votes or without.</summary>
/// <param name="Entitled">Members of the committee; null when nobody counted.</param>
/// <param name="Present">Members present.</param>
/// <param name="Decisions">The lines.</param>
public sealed record VoteReading(int? Entitled, int? Present, IReadOnlyList<ConclusionDecision> Decisions)
{
    public bool HasVotes => Decisions.Any(decision => decision.For is not null);
}

/// <summary>Reads the table of votes: all lines with votes that add up and suffice, or no votes at all.</summary>
/// <param name="desk">The review.</param>
/// <param name="settings">The rules of the day of the act.</param>
public sealed class VoteReader(ReviewDesk desk, OfficeSettings settings)
{
    /// <summary>The lines: every reviewed unit, and units elsewhere.</summary>
    public static IReadOnlyList<(int? EnrolmentId, string Name)> Lines(ReviewDesk desk) =>
    [
        .. desk.Enrolments.Select(enrolment => ((int?)enrolment.Id, desk.ShortName(enrolment.UnitId, CultureInfo.CurrentUICulture))),
        (null, ConclusionText.Elsewhere),
    ];

    public VoteReading Read(PostedForm sent, FormReader form)
    {
        var (entitled, present) = (Count(form, ConclusionFields.Entitled, ConclusionText.Entitled, sent), Count(form, ConclusionFields.Present, ConclusionText.Present, sent));
        if (present > entitled)
        {
            form.Add(ConclusionFields.Present, ConclusionText.PresentAboveEntitled.With(present, entitled));
        }

        var lines = Lines(desk);
        var hasVotes = lines.Any(line => Votes(line.EnrolmentId).Any(field => sent[field].Trim().Length > 0));
        if (hasVotes)
        {
            Ask(form, ConclusionFields.Entitled, ConclusionText.Entitled, sent);
            Ask(form, ConclusionFields.Present, ConclusionText.Present, sent);
        }

        var rule = entitled is { } members && present is { } there && there <= members ? VoteRule.Of(members, there, settings) : null;
        List<ConclusionDecision> decisions = [];
        foreach (var (enrolmentId, name) in lines)
        {
            if (Decision(form, enrolmentId, name, sent, hasVotes) is { } decision)
            {
                decisions.Add(decision);
                Check(form, rule, decision, name);
            }
        }

        return new VoteReading(entitled, present, decisions);
    }

    private static string[] Votes(int? enrolmentId)
    {
        var key = ConclusionFields.KeyOf(enrolmentId);
        return [ConclusionFields.For(key), ConclusionFields.Against(key), ConclusionFields.Abstained(key)];
    }

    /// <summary>A line; null for one that is left out or wrong.</summary>
    private static ConclusionDecision? Decision(FormReader form, int? enrolmentId, string name, PostedForm sent, bool hasVotes)
    {
        var (field, fields) = (ConclusionFields.Option(ConclusionFields.KeyOf(enrolmentId)), Votes(enrolmentId));
        var typed = fields.Count(vote => sent[vote].Trim().Length > 0);
        var isChosen = Enum.TryParse<ConclusionOption>(sent[field], out var option) && Enum.IsDefined(option);
        if (!isChosen && enrolmentId is null && typed == 0)
        {
            return null;
        }

        if (!isChosen)
        {
            form.Add(field, ConclusionText.OptionMissing.With(name));
        }

        if (hasVotes && typed < fields.Length)
        {
            form.Add(fields[Array.FindIndex(fields, vote => sent[vote].Trim().Length == 0)], (typed == 0 ? ConclusionText.VotesMissing : ConclusionText.VotesPartly).With(name));
            return null;
        }

        var votes = Array.ConvertAll(fields, vote => VotesIn(form, vote, name, sent[vote]));
        return !isChosen || (hasVotes && votes.Contains(null))
            ? null
            : new ConclusionDecision { EnrolmentId = enrolmentId, Option = option, For = votes[0], Against = votes[1], Abstained = votes[2] };
    }

    private static void Check(FormReader form, VoteRule? rule, ConclusionDecision decision, string name)
    {
        if (rule is null || decision.Cast is not { } cast)
        {
            return;
        }

        var field = ConclusionFields.For(ConclusionFields.KeyOf(decision.EnrolmentId));
        if (!rule.AddsUp(decision))
        {
            form.Add(field, ConclusionText.VotesDoNotAddUp.With(name, cast, rule.Present));
        }
        else if (!rule.Passes(decision))
        {
            form.Add(field, (rule.IsOfPresent ? ConclusionText.TooFewOfPresent : ConclusionText.TooFewOfAll).With(name, decision.For, rule.Needed));
        }
    }

    private static void Ask(FormReader form, string field, string label, PostedForm sent)
    {
        if (sent[field].Trim().Length == 0)
        {
            form.Add(field, ConclusionText.CountNeeded.With(label));
        }
    }

    private static int? Count(FormReader form, string field, string label, PostedForm sent)
    {
        var text = sent[field].Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (Whole(text) is { } count and >= 1)
        {
            return count;
        }

        form.Add(field, ConclusionText.NotACount.With(label, ImportValue.Quote(text), 1, VoteRule.MostMembers));
        return null;
    }

    private static int? VotesIn(FormReader form, string field, string name, string text)
    {
        if (text.Trim().Length == 0)
        {
            return null;
        }

        if (Whole(text.Trim()) is { } count)
        {
            return count;
        }

        form.Add(field, ConclusionText.NotACount.With(name, ImportValue.Quote(text), 0, VoteRule.MostMembers));
        return null;
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= VoteRule.MostMembers ? count : null;
}
