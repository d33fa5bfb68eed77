using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PilotReview.Core.Claims;
using Xunit;

namespace PilotReview.Core.Tests.Claims;

/// <summary>Texts as offices write them, with every claim that is to be found in each: none may be missed, and none made up.</summary>
public sealed class ClaimTextsTests
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private static readonly TextsFile File = Read();

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, File.Texts.Count)];

    [Fact]
    public void TheyAreManyAndVaried()
    {
        Assert.True(File.Texts.Count >= 40);
        Assert.True(File.Texts.Sum(text => text.Claims.Count) >= 60);
        Assert.True(File.Texts.Count(text => text.Claims.TrueForAll(claim => claim.Status is ClaimStatus.Agrees or ClaimStatus.CannotCheck or ClaimStatus.NoData)) * 2 >= File.Texts.Count);
        Assert.Equal(Enum.GetValues<ClaimKind>(), File.Texts.SelectMany(text => text.Claims).Select(claim => claim.Kind).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Text_HasTheseClaims(int number) => AssertClaims(File.Texts[number], ClaimCheck.Of(File.Texts[number].Text));

    /// <summary>A file from another machine: accents apart from their letters, other line ends, blanks that do not break.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void TheSameText_TypedElsewhere_HasTheSameClaims(int number)
    {
        var known = File.Texts[number];
        var apart = ClaimCheck.Of(known.Text.Normalize(NormalizationForm.FormD));
        Assert.Equal(known.Claims.Select(claim => (claim.Kind, claim.Status, claim.Found)), apart.Select(claim => (claim.Kind, claim.Status, claim.Found)));
        Assert.Equal(known.Claims.Select(claim => claim.Text), apart.Select(claim => claim.Text.Normalize(NormalizationForm.FormC)));
        foreach (var text in new[] { known.Text.Replace("\n", "\r\n", StringComparison.Ordinal), known.Text.Replace(" %", "\u00A0%", StringComparison.Ordinal), known.Text.Replace(" đồng chí", "\u00A0đồng chí", StringComparison.Ordinal) })
        {
            Assert.Equal(known.Claims.Select(claim => (claim.Kind, claim.Status, claim.Found)), ClaimCheck.Of(text).Select(claim => (claim.Kind, claim.Status, claim.Found)));
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void EachClaim_IsTheSliceItSaysItIs(int number)
    {
        foreach (var text in new[] { File.Texts[number].Text, File.Texts[number].Text.Normalize(NormalizationForm.FormD) })
        {
            Assert.All(ClaimCheck.Of(text), claim => Assert.Equal(text[claim.Start..claim.End], claim.Text));
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Mended_AClaimAgrees(int number)
    {
        var text = File.Texts[number].Text;
        foreach (var claim in ClaimCheck.Of(text).Where(claim => claim.Mend is not null))
        {
            var mend = claim.Mend ?? throw new InvalidOperationException();
            var mended = ClaimCheck.Of(string.Concat(text.AsSpan(0, mend.Start), mend.Replacement, text.AsSpan(mend.End)));
            Assert.Contains(mended, known => known.Start == claim.Start && known.Kind == claim.Kind && known.Status == ClaimStatus.Agrees);
        }
    }

    private static void AssertClaims(KnownText known, IReadOnlyList<Claim> claims) => Assert.Equal(
        known.Claims.Select(Line), claims.Select(claim => Line(new KnownClaim(claim.Text, claim.Kind, claim.Status, claim.Expected, claim.Found))));

    private static string Line(KnownClaim claim) => string.Join(" | ", claim.Kind, claim.Status, claim.Text, Number(claim.Expected), Number(claim.Found));

    private static string Number(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "-";

    private static TextsFile Read()
    {
        using var stream = System.IO.File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Claims", "texts.json"));
        return JsonSerializer.Deserialize<TextsFile>(stream, Form) ?? throw new InvalidOperationException("The file is empty.");
    }

    private sealed record TextsFile(string About, List<KnownText> Texts);

    private sealed record KnownText(string Text, List<KnownClaim> Claims);

    private sealed record KnownClaim(string Text, ClaimKind Kind, ClaimStatus Status, decimal? Expected, decimal? Found);
}
