using PilotReview.Core.Claims;
using Xunit;

namespace PilotReview.Core.Tests.Claims;

/// <summary>The sentences of the phrase bank, which print intervals: no claim beyond what a reader would subtract.</summary>
public sealed class SentencesOfTheBankTests
{
    [Fact]
    public void AnInterval_IsNoRiseAndNoShare()
    {
        var claims = ClaimCheck.Of("Số ngày triển khai ở Khóm 1 giảm từ 14,1 ngày xuống 7,8 ngày, giảm 6,3 ngày (khoảng tin cậy 95%: từ 4,9 đến 7,7). Mức thay đổi là −6,4 ngày (khoảng tin cậy 95%: từ −7,8 đến −5,0).");
        var claim = Assert.Single(claims);
        Assert.Equal((ClaimKind.Growth, ClaimStatus.Agrees, 6.3m), (claim.Kind, claim.Status, claim.Expected));
    }
}
