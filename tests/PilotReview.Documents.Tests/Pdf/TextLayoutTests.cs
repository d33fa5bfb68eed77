using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

public sealed class TextLayoutTests
{
    private TextLayout Layout { get; } = new();

    [Fact]
    public void Break_LongText_FillsLinesAndKeepsEveryWord()
    {
        const string Text = "Thực hiện Kế hoạch số 62-KH/ThU về sơ kết 3 năm thực hiện thí điểm mô hình Đảng bộ bộ phận, trên cơ sở báo cáo của các cấp ủy có liên quan";
        var lines = Layout.Break(Text, TypeStyle.Body, 300, indent: 28);
        Assert.Equal(Text, string.Join(' ', lines.Select(TextOf)));
        Assert.All(lines, line => Assert.True(line.Indent + line.Width <= 300.01));
        Assert.Equal(28, lines[0].Indent);
        Assert.All(lines.Skip(1), line => Assert.Equal(0, line.Indent));
        Assert.False(lines[^1].IsFull);
        Assert.All(lines.SkipLast(1), line => Assert.True(line.IsFull));
    }

    [Theory]
    [InlineData("71,2%")]
    [InlineData("5.236/7.353")]
    [InlineData("+17,7\u00A0điểm\u00A0%")]
    [InlineData("62-KH/ThU")]
    [InlineData("Khóm 1")]
    [InlineData("Bảng 2.")]
    public void Break_AnyWidth_NeverPartsAFigure(string figure)
    {
        for (var width = 90; width < 400; width += 7)
        {
            var lines = Layout.Break($"tỷ lệ tăng từ mức {figure} lên mức cao hơn {figure} sau ba năm", TypeStyle.Body, width);
            Assert.Equal(2, lines.Sum(line => Count(TextOf(line), figure.Replace('\u00A0', ' '))));
        }
    }

    [Fact]
    public void Break_CodeBeforeFullStop_StaysOneWord()
    {
        var lines = Layout.Break([new Run("đảng viên "), new Run("[K1-03]", RunStyle.Code), new Run(". Tiếp")], TypeStyle.Body, 500);
        var word = Assert.Single(lines).Words[2];
        Assert.Equal(["[K1-03]", "."], word.Pieces.Select(piece => piece.Text));
        Assert.Equal([9.0, 14.0], word.Pieces.Select(piece => piece.Style.Size));
    }

    [Fact]
    public void Break_LineFeed_EndsTheLineUnstretched()
    {
        var lines = Layout.Break("một\nhai ba", TypeStyle.Body, 500);
        Assert.Equal(["một", "hai ba"], lines.Select(TextOf));
        Assert.All(lines, line => Assert.False(line.IsFull));
    }

    [Fact]
    public void Break_WordWiderThanLine_IsCutAndWhole()
    {
        var word = new string('m', 60);
        var lines = Layout.Break(word, TypeStyle.Body, 100);
        Assert.True(lines.Count > 5);
        Assert.All(lines, line => Assert.True(line.Width <= 100.01));
        Assert.Equal(word, string.Concat(lines.Select(TextOf)));
    }

    [Fact]
    public void Break_TiedGroupWiderThanLine_LosesItsTies()
    {
        var lines = Layout.Break("một\u00A0hai\u00A0ba\u00A0bốn\u00A0năm\u00A0sáu", TypeStyle.Body, 60);
        Assert.True(lines.Count > 1);
        Assert.All(lines, line => Assert.True(line.Width <= 60.01));
    }

    [Fact]
    public void Break_Nothing_IsOneEmptyLine() => Assert.Empty(Assert.Single(Layout.Break(string.Empty, TypeStyle.Body, 100)).Words);

    [Fact]
    public void Break_DecomposedLetters_AreComposed() =>
        Assert.Equal("Đảng ủy", TextOf(Assert.Single(Layout.Break("Đảng ủy".Normalize(System.Text.NormalizationForm.FormD), TypeStyle.Body, 200))));

    [Fact]
    public void BreakEven_TwoLines_AreAlike()
    {
        var lines = Layout.BreakEven("Tỷ lệ đảng viên dự sinh hoạt thường kỳ của hai đơn vị. Số liệu minh họa.", TypeStyle.Caption, 330);
        Assert.Equal(2, lines.Count);
        Assert.True(lines[1].Width > lines[0].Width * 0.6);
    }

    private static string TextOf(TextLine line) => string.Concat(line.Words.Select((word, index) =>
        string.Concat(word.Pieces.Select(piece => piece.Text)) + (word.Blank > 0 && index < line.Words.Count - 1 ? " " : string.Empty)));

    private static int Count(string text, string part) => (text.Length - text.Replace(part, string.Empty, StringComparison.Ordinal).Length) / part.Length;
}
