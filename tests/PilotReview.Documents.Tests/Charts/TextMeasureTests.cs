using PilotReview.Documents.Charts;
using Xunit;

namespace PilotReview.Documents.Tests.Charts;

public sealed class TextMeasureTests
{
    [Theory]
    [InlineData("chi bo", "chi bộ")]
    [InlineData("DANG UY", "ĐẢNG ỦY")]
    public void Width_Accents_AddNothing(string plain, string accented) =>
        Assert.Equal(TextMeasure.Width(plain, TextSize.Small, false), TextMeasure.Width(accented, TextSize.Small, false), 6);

    [Fact]
    public void Width_BoldAndLarger_IsWider()
    {
        var small = TextMeasure.Width("Trước 71,2%", TextSize.Small, isBold: false);
        Assert.True(TextMeasure.Width("Trước 71,2%", TextSize.Small, isBold: true) > small);
        Assert.True(TextMeasure.Width("Trước 71,2%", TextSize.Large, isBold: false) > small);
    }

    [Fact]
    public void Units_EverySize_AtLeastTwelve() =>
        Assert.All(Enum.GetValues<TextSize>(), size => Assert.True(TextMeasure.Units(size) >= 12));

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(400)]
    public void Wrap_AnyWidth_KeepsEveryWordAndNoLineIsWider(double width)
    {
        const string Text = "01/10/2018: thành lập Đảng bộ bộ phận Khóm 1 theo quyết định của Đảng ủy Phường 1";
        foreach (var lines in new[] { TextMeasure.Wrap(Text, TextSize.Small, false, width), TextMeasure.WrapEven(Text, TextSize.Small, false, width) })
        {
            Assert.All(lines, line => Assert.True(TextMeasure.Width(line, TextSize.Small, false) <= width));
            Assert.Equal(Text, string.Join(' ', lines));
        }
    }

    [Fact]
    public void Wrap_NoBreakSpace_Holds() =>
        Assert.Equal(["tăng", "17,7\u00A0điểm"], TextMeasure.Wrap("tăng 17,7\u00A0điểm", TextSize.Small, false, 70));

    [Fact]
    public void Wrap_WordWiderThanLine_IsCut()
    {
        var lines = TextMeasure.Wrap(new string('m', 40), TextSize.Small, false, 100);
        Assert.True(lines.Count > 1);
        Assert.Equal(40, lines.Sum(line => line.Length));
    }

    [Fact]
    public void WrapEven_TwoLines_AreAlike()
    {
        var lines = TextMeasure.WrapEven("Hoàn thành xuất sắc nhiệm vụ", TextSize.Small, false, 150);
        Assert.Equal(2, lines.Count);
        Assert.True(lines[1].Length > 9, lines[1]);
    }
}
