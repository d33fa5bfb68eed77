using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Web.Features.Reviews;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews;

public sealed class CommendedWordsTests
{
    [Theory]
    [InlineData(0, 0, null, null)]
    [InlineData(2, 10, "02 tập thể, 10 cá nhân", "2 collectives, 10 individuals")]
    [InlineData(1, 1, "01 tập thể, 01 cá nhân", "1 collective, 1 individual")]
    [InlineData(1, 0, "01 tập thể", "1 collective")]
    public void NumbersThatAreNone_AreNotSaid(int collectives, int individuals, string? vietnamese, string? english)
    {
        var conclusion = new ReviewConclusion { Date = new DateOnly(2021, 10, 23), CommendedCollectives = collectives, CommendedIndividuals = individuals };
        foreach (var (culture, said) in new[] { (Formats.Vietnamese, vietnamese), (Formats.English, english) })
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = culture;
            Assert.Equal(said, CommendedWords.Of(conclusion, culture));
        }
    }
}
