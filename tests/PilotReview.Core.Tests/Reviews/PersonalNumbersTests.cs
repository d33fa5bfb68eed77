using PilotReview.Core.Reviews;
using Xunit;

namespace PilotReview.Core.Tests.Reviews;

public sealed class PersonalNumbersTests
{
    [Theory]
    [InlineData("CCCD 087190001234 của đồng chí", "087190001234")]
    [InlineData("số 087 190 001 234.", "087 190 001 234")]
    [InlineData("gọi 0912345678", "0912345678")]
    [InlineData("gọi 0912 345 678, cảm ơn", "0912 345 678")]
    [InlineData("gọi 0912.345.678.", "0912.345.678")]
    [InlineData("gọi +84 912 345 678", "+84 912 345 678")]
    [InlineData("máy bàn 0277 385 1234", "0277 385 1234")]
    [InlineData("máy bàn (0277) 3851234", "(0277) 3851234")]
    [InlineData("ĐT,0912345678", "0912345678")]
    [InlineData("gọi 0912 345 678 5 người nghe", "0912 345 678")]
    [InlineData("gọi 0912345678 20 lần", "0912345678")]
    [InlineData("(0912345678)", "0912345678")]
    public void NumbersOfPersons_AreFound(string text, string number) => Assert.Equal([number], PersonalNumbers.In(text));

    [Fact]
    public void TwoNumbersSideBySide_AreBothFound() => Assert.Equal(["0912345678", "0987654321"], PersonalNumbers.In("ĐT 0912345678/0987654321"));

    [Theory]
    [InlineData("ngày 03-05-2021 08 giờ")]
    [InlineData("tháng 03.2021 - 03.2024, 05.2024")]
    [InlineData("tăng từ 5.236/7.353 lên 6.147/6.914 lượt")]
    [InlineData("kinh phí 123.456.789.012 đồng")]
    [InlineData("Quyết định 395-QĐ/HU ngày 21/02/2022")]
    [InlineData("dịch COVID-19 năm 2020 - 2021, 235 đảng viên")]
    [InlineData("mã 1234567890123456")]
    [InlineData("kinh phí 1.200.000.000 đồng")]
    [InlineData("")]
    public void OtherNumbers_AreLeft(string text) => Assert.Empty(PersonalNumbers.In(text));
}
