using PilotReview.Core.Reviews;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Reviews;

public sealed class LetterheadHindranceTests
{
    private static readonly ReviewLetterhead Whole = new() { Issuer = "THÀNH ỦY", Symbol = "BC/ThU", Authority = "BAN THƯỜNG VỤ" };

    [Theory]
    [InlineData("", "BC/ThU", "BAN THƯỜNG VỤ")]
    [InlineData("THÀNH ỦY", "", "BAN THƯỜNG VỤ")]
    [InlineData("THÀNH ỦY", "BC/ThU", "")]
    public void IncompleteLetterhead_IsTakenKnowingly(string issuer, string symbol, string authority)
    {
        var told = Assert.Single(Of(new ReviewLetterhead { Issuer = issuer, Symbol = symbol, Authority = authority }));
        Assert.True(told.NeedsWord && !told.Blocks);
    }

    [Fact]
    public void WholeLetterhead_IsNotTold() => Assert.Empty(Of(Whole));

    private static IReadOnlyList<ReviewHindrance> Of(ReviewLetterhead letterhead)
    {
        var dossier = new DossierBuilder().Build();
        var review = dossier.Review;
        review.Letterhead = letterhead;
        var rule = ReviewSteps.Find(ReviewState.Draft, ReviewState.DataCheck) ?? throw new InvalidOperationException();
        return [.. ReviewHindrances.Of(rule, WorkBuilder.Of(dossier), dossier, null).Where(hindrance => hindrance.Kind == HindranceKind.LetterheadMissing)];
    }
}
