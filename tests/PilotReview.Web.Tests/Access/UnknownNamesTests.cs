using PilotReview.Core.Settings;
using PilotReview.Testing;
using PilotReview.Web.Access;
using Xunit;

namespace PilotReview.Web.Tests.Access;

public sealed class UnknownNamesTests
{
    private readonly FakeTime _time = new(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.FromHours(7)));

    [Fact]
    public void Names_AreComparedAsAtSignIn()
    {
        var names = new UnknownNames(_time);
        for (var attempt = 1; attempt < OfficeSettings.Standard.Number(OfficeSettings.FailuresBeforeLock); attempt++)
        {
            Assert.Null(names.Fail(" Ai.Do ", OfficeSettings.Standard));
        }

        Assert.NotNull(names.Fail("ai.do", OfficeSettings.Standard));
        Assert.NotNull(names.LockedUntil("AI.DO"));
    }

    [Fact]
    public void Memory_IsBounded_OldestForgottenFirst()
    {
        var names = new UnknownNames(_time);
        for (var attempt = 0; attempt < OfficeSettings.Standard.Number(OfficeSettings.FailuresBeforeLock); attempt++)
        {
            names.Fail("first", OfficeSettings.Standard);
        }

        Assert.NotNull(names.LockedUntil("first"));
        for (var other = 0; other < UnknownNames.Most; other++)
        {
            names.Fail($"other{other}", OfficeSettings.Standard);
        }

        Assert.Null(names.LockedUntil("first"));
    }
}
