using PilotReview.Core;
using PilotReview.Core.Claims;
using PilotReview.Core.Verdicts;
using PilotReview.Web.Features.Claims;
using PilotReview.Web.Parts.Claims;

namespace PilotReview.Web.Tests.Features.Claims;

/// <summary>Claims made by hand: the page, not the checker, is what is tested with them.</summary>
internal static class ClaimSamples
{
    public const string Text = "Có 12 chi bộ (7 và 5).\nNộp 233/235 (đạt 99,14%), trên 90% dự họp,  họp trùng giảm.";

    public static readonly ClaimFinding Finding = new(["Khóm 1"], ["Họp trùng"], VerdictKind.Worsened, IsHigherBetter: false)
    {
        Unit = "P1-K1-BP",
        Indicator = "HT",
        Review = "SK-2021",
        Sentence = new LocalText("Họp trùng tăng."),
    };

    /// <summary>Finds the four claims wherever they stand; the third is gone once the percent is right.</summary>
    public static IReadOnlyList<Claim> Check(string text, IReadOnlyList<ClaimFinding>? findings)
    {
        List<Claim?> claims =
        [
            Of(text, "12 chi bộ (7 và 5)", ClaimKind.PartsOfTotal, ClaimStatus.Agrees, 12, 12),
            Of(text, "233/235 (đạt 99,14%)", ClaimKind.Ratio, ClaimStatus.Truncated, 99.15m, 99.14m) is { } cut
                ? cut with { Mend = new ClaimMend(cut.End - 7, cut.End - 1, "99,15%") }
                : Of(text, "233/235 (đạt 99,15%)", ClaimKind.Ratio, ClaimStatus.Agrees, 99.15m, 99.15m),
            Of(text, "trên 90% dự họp", ClaimKind.Share, ClaimStatus.CannotCheck, null, 90),
            Of(text, "họp trùng giảm", ClaimKind.Improvement, findings is { Count: > 0 } ? ClaimStatus.Contradicted : ClaimStatus.NoData),
        ];
        return [.. claims.OfType<Claim>().Select(claim => claim.Status == ClaimStatus.Contradicted ? claim with { Finding = findings?[0] } : claim)];
    }

    public static ClaimsView View(params (int Number, string Reason)[] reasons)
    {
        var claims = Check(Text, [Finding]);
        return new ClaimsView
        {
            Text = Text,
            At = new DateTimeOffset(2021, 10, 6, 14, 20, 0, TimeSpan.FromHours(7)),
            Claims = ShownClaim.Of(claims, at => reasons.FirstOrDefault(reason => reason.Number == at + 1).Reason ?? string.Empty),
            Keys = ClaimKeys.Of(claims),
        };
    }

    private static ClaimNote NoteOf(ClaimStatus status, ClaimKind kind) => status switch
    {
        ClaimStatus.Truncated => new ClaimNote(ClaimNoteCode.ShareTruncated, "233", "235", "99.149", "99.15", "99.14", "0.01"),
        ClaimStatus.CannotCheck => new ClaimNote(ClaimNoteCode.ShareNoCounts),
        ClaimStatus.Contradicted => new ClaimNote(ClaimNoteCode.JudgementContradicted),
        ClaimStatus.NoData => new ClaimNote(ClaimNoteCode.JudgementNoData),
        _ => kind == ClaimKind.PartsOfTotal
            ? new ClaimNote(ClaimNoteCode.PartsSum, "chi bộ", "12", "12", "0", "7", "5")
            : new ClaimNote(ClaimNoteCode.ShareAgrees, "233", "235", "99.149", "99.15", "99.15", "0"),
    };

    private static Claim? Of(string text, string slice, ClaimKind kind, ClaimStatus status, decimal? expected = null, decimal? found = null)
    {
        var at = text.IndexOf(slice, StringComparison.Ordinal);
        return at < 0 ? null : new Claim(at, at + slice.Length, slice, kind, status, NoteOf(status, kind)) { Expected = expected, Found = found };
    }
}
