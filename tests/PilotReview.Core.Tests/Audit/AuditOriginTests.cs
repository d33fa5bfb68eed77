using PilotReview.Core.Audit;
using Xunit;

namespace PilotReview.Core.Tests.Audit;

public sealed class AuditOriginTests
{
    [Theory]
    [InlineData("verb import (root) batch 4 observations!F12", "verb import (root)", 4, "observations!F12")]
    [InlineData("verb import (night batch 3 job) batch 4 observations!F12", "verb import (night batch 3 job)", 4, "observations!F12")]
    [InlineData("web 10.0.0.7", "web 10.0.0.7", null, null)]
    [InlineData("verb import (batch 4)", "verb import (batch 4)", null, null)]
    public void Origin_IsSplitIntoSourceAndPlace(string origin, string source, int? batch, string? cell)
    {
        var split = AuditPlace.Split(origin);
        Assert.Equal((source, batch, cell), (split.Source, split.Place?.Batch, split.Place?.Cell));
        Assert.Equal(origin, split.Place is { } place ? $"{split.Source} {place}" : split.Source);
    }

    [Theory]
    [InlineData("verb import (root)", "verb import")]
    [InlineData("verb import (a (b))", "verb import")]
    [InlineData("verb import", "verb import")]
    [InlineData("web 10.0.0.7", "web 10.0.0.7")]
    public void Origin_WithoutTheMachinesAccount(string origin, string expected) => Assert.Equal(expected, AuditAuthor.WithoutMachineAccount(origin));
}
