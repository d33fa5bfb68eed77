using PilotReview.Core;
using PilotReview.Documents.Reports;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

public sealed class PartyNamesTests
{
    [Theory]
    [InlineData("BAN THƯỜNG VỤ", "THÀNH ỦY CAO LÃNH", "Ban Thường vụ Thành ủy Cao Lãnh")]
    [InlineData("BAN THƯỜNG VỤ", "ĐẢNG ỦY PHƯỜNG CAO LÃNH", "Ban Thường vụ Đảng ủy phường Cao Lãnh")]
    [InlineData("ĐẢNG ỦY", "ĐẢNG ỦY PHƯỜNG 1", "Đảng ủy Phường 1")]
    [InlineData("BAN THƯỜNG VỤ", "ĐẢNG UỶ XÃ CÔNG HẢI", "Ban Thường vụ Đảng uỷ xã Công Hải")]
    [InlineData("", "HUYỆN ỦY BA BỂ", "Huyện ủy Ba Bể")]
    [InlineData("BAN THƯỜNG VỤ", "Huyện ủy đã viết sẵn", "Ban Thường vụ Huyện ủy đã viết sẵn")]
    [InlineData("", "  ", "  ")]
    public void Body_IsWrittenAsRunningTextWritesIt(string authority, string issuer, string expected) => Assert.Equal(expected, PartyNames.Body(authority, issuer, Formats.Vietnamese));
}
