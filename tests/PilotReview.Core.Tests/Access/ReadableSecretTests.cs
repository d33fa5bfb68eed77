using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Core.Tests.Access;

public sealed class ReadableSecretTests
{
    [Fact]
    public void Secrets_HaveNoLookAlikesAndDiffer()
    {
        var secrets = Enumerable.Range(0, 1000).Select(_ => ReadableSecret.Create()).ToList();
        Assert.All(secrets, secret => Assert.Matches("^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$", secret));
        Assert.Equal(secrets.Count, secrets.Distinct().Count());
        // every sign is used: 31 signs in 15 places are 74 bits
        Assert.Equal(31, secrets.SelectMany(secret => secret.Replace("-", string.Empty, StringComparison.Ordinal)).Distinct().Count());
    }

    [Theory]
    [InlineData("K7MPX 4HD2Q-W9RTZ", "k7mpx4hd2qw9rtz")]
    [InlineData("k7mpx4hd2qw9rtz", "k7mpx4hd2qw9rtz")]
    [InlineData("k7mpx-4hd2q-w9rt", null)]
    [InlineData("k7mpx-4hd2q-w9rt0", null)]
    [InlineData(null, null)]
    public void Normalize_TakesWhatWasTyped(string? typed, string? expected) => Assert.Equal(expected, ReadableSecret.Normalize(typed));
}
