using PilotReview.Core.Workbooks;
using Xunit;

namespace PilotReview.Core.Tests.Workbooks;

public sealed class WorkbookSealTests
{
    [Fact]
    public void SameLines_HaveTheSameSeal() => Assert.Equal(Seal("s", ["a", "b"], ["c"]), Seal("s", ["a", "b"], ["c"]));

    [Fact]
    public void AnyChange_IsAnotherSeal()
    {
        var seal = Seal("s", ["a", "b"], ["c"]);
        Assert.NotEqual(seal, Seal("s", ["a", "b"], ["d"]));
        Assert.NotEqual(seal, Seal("s", ["a"], ["b", "c", ""]));
        Assert.NotEqual(seal, Seal("s", ["ab", ""], ["c"]));
        Assert.NotEqual(seal, Seal("t", ["a", "b"], ["c"]));
    }

    [Fact]
    public void Office_IsTheSecretsOwn()
    {
        using var one = new WorkbookSeal("one");
        using var other = new WorkbookSeal("other");
        Assert.NotEqual(one.Office, other.Office);
        Assert.DoesNotContain("one", one.Office, StringComparison.Ordinal);
    }

    private static string Seal(string secret, params string[][] lines)
    {
        using var seal = new WorkbookSeal(secret);
        foreach (var line in lines)
        {
            seal.Add(line);
        }

        return seal.Value();
    }
}
