using System.Globalization;
using PilotReview.Core.Access;
using PilotReview.Core.Claims;
using PilotReview.Documents.Texts;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Claims;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Claims;

/// <summary>Checks the figures of a text that somebody sends. Nothing of the text is stored or logged: it comes with every question and goes with the answer.</summary>
/// <param name="findings">The verdicts that judgements are held against.</param>
/// <param name="time">The clock.</param>
/// <param name="check">Finds the claims; null for the checker of the core.</param>
public sealed class ClaimsDesk(ClaimFindings findings, TimeProvider time, Func<string, IReadOnlyList<ClaimFinding>?, IReadOnlyList<Claim>>? check = null)
{
    public const int LongestReason = 300;

    private static readonly TextLimits Limits = TextLimits.Default;

    /// <summary>Reads a file and checks its text.</summary>
    public async Task<ClaimsAnswer> ReadAsync(Actor actor, Stream file, string name, string typed, CancellationToken token)
    {
        var content = TextFileReader.Read(file, Limits, token, name);
        return content.Refusal is { } refusal ? new ClaimsAnswer(null, refusal, typed)
            : await AnswerAsync(actor, new ClaimsForm { Text = ClaimsForm.OneKindOfLineEnd(content.Text), Name = ClaimsForm.Clean(name) }, content.Remarks, token);
    }

    /// <summary>Checks the text of the form; first puts in the correction that was asked for.</summary>
    public Task<ClaimsAnswer> AnswerAsync(Actor actor, ClaimsForm form, CancellationToken token) => form.Act == ClaimsForm.ExampleAct
        ? AnswerAsync(actor, new ClaimsForm { Text = ClaimsText.ExampleText, Name = ClaimsText.ExampleName }, [], token)
        : AnswerAsync(actor, form, form.Remarks, token);

    private async Task<ClaimsAnswer> AnswerAsync(Actor actor, ClaimsForm form, IReadOnlyList<TextRemark> remarks, CancellationToken token)
    {
        var content = TextFileReader.Of(form.Text, Limits);
        if (content.Refusal is { } refusal)
        {
            return new ClaimsAnswer(null, refusal, refusal.Code == TextProblemCode.TooLong ? string.Empty : form.Text);
        }

        var text = form.Text;
        var claims = await CheckAsync(actor, text, token);
        string? done = null;
        if (claims.Select(claim => claim.Mend).OfType<ClaimMend>().FirstOrDefault(mend => ClaimsForm.MendAct(mend.Start, mend.End) == form.Act) is { } mend)
        {
            done = DoneText(text[mend.Start..mend.End], mend.Replacement);
            text = string.Concat(text.AsSpan(0, mend.Start), mend.Replacement, text.AsSpan(mend.End));
            claims = await CheckAsync(actor, text, token);
        }
        else if (form.Act.Length > 0 && form.Act != ClaimsForm.CheckAct)
        {
            done = ClaimsText.MendGone;
        }

        var keys = ClaimKeys.Of(claims);
        var (reasons, problems) = ReasonsOf(form, keys);
        return new ClaimsAnswer(
            new ClaimsView
            {
                Text = text,
                Name = form.Name,
                At = TimeZoneInfo.ConvertTime(time.GetUtcNow(), time.LocalTimeZone),
                Claims = ShownClaim.Of(claims, at => reasons.GetValueOrDefault(keys[at], string.Empty)),
                Keys = keys,
                Remarks = [.. remarks, .. content.Remarks.Except(remarks)],
                Done = done,
                Problems = problems,
            },
            null,
            text);
    }

    /// <summary>Verdicts are only looked up for a text that judges.</summary>
    private async Task<IReadOnlyList<Claim>> CheckAsync(Actor actor, string text, CancellationToken token)
    {
        var find = check ?? ((read, findings) => ClaimCheck.Of(read, findings));
        var claims = find(text, null);
        return claims.Any(claim => claim.Kind == ClaimKind.Improvement) && await findings.ForAsync(actor, token) is { Count: > 0 } known
            ? find(text, known)
            : claims;
    }

    /// <summary>Reasons of claims that are still there. One that cannot be taken is named, and its claim stays open.</summary>
    private static (Dictionary<string, string> Reasons, IReadOnlyList<FieldProblem> Problems) ReasonsOf(ClaimsForm form, IReadOnlyList<string> keys)
    {
        var (reader, reasons) = (new FormReader(), new Dictionary<string, string>());
        // also the one whose box was left empty
        foreach (var (at, key) in keys.Index().Where(known => form.Reasons.ContainsKey(known.Item) || known.Item == form.Kept))
        {
            var before = reader.Problems.Count;
            var reason = reader.Text(ClaimsForm.ReasonPrefix + key, ClaimsText.ReasonFor.With(at + 1), form.Reasons.GetValueOrDefault(key, string.Empty), LongestReason);
            if (reader.Problems.Count == before)
            {
                reasons[key] = reason;
            }
        }

        return (reasons, reader.Problems);
    }

    private static string DoneText(string before, string after) => before.Length == 0
        ? ClaimsText.MendedIn.With(Short(after))
        : ClaimsText.Mended.With(Short(before), Short(after));

    private static string Short(string text) => Core.Import.ImportValue.Quote(text.Trim());
}
