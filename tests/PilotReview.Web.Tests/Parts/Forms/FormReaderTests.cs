using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Observations;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Parts.Forms;

public sealed class FormReaderTests
{
    public FormReaderTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;

    [Theory]
    [InlineData("§¶ng bé 02")]
    [InlineData("§¶ng bé x·")]
    [InlineData("Ñaûng boä phöôøng 2")]
    [InlineData("Ban T\u00AD t\u00ADëng – V¨n ho¸")]
    public void TextOfAnOldEncoding_IsRefused_WithTheCauseAndWhatToDo(string text)
    {
        var form = new FormReader();
        form.Text("name", "Tên", text, 300);
        Assert.Equal(
            ("name", $"Tên: “{text}” gõ bằng bảng mã cũ (TCVN3 hoặc VNI), đọc ra sẽ sai chữ. Hãy đổi bộ gõ sang Unicode rồi gõ lại."),
            form.Problems.Select(problem => (problem.Field, problem.Text)).Single());
    }

    [Theory]
    [InlineData("Đảng bộ Phường 2")]
    [InlineData("Hoàn thành nhiệm vụ theo Điều 5 § 2")]
    [InlineData("Party branch “No. 2” (±5%, 3 × 4, 30°C)")]
    public void TextOfToday_IsTaken(string text)
    {
        var form = new FormReader();
        Assert.Equal(text, form.Text("name", "Tên", text, 300));
        Assert.True(form.IsClean);
    }

    [Fact]
    public void LetterThatNobodySees_IsTold()
    {
        var form = new FormReader();
        form.Text("name", "Tên", "Đảng\u00ADbộ", 300);
        Assert.Contains("ký tự không nhìn thấy", Assert.Single(form.Problems).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30/9/2018")]
    [InlineData(" 30/09/2018 ")]
    [InlineData("2018-09-30")]
    public void Day_IsReadAsTypedAndAsLinked(string text) => Assert.Equal(new DateOnly(2018, 9, 30), FormReader.ReadDay(text));

    [Theory]
    [InlineData("31/02/2024")]
    [InlineData("09/30/2018")]
    [InlineData("")]
    [InlineData(null)]
    public void WhatIsNoDay_IsNull(string? text) => Assert.Null(FormReader.ReadDay(text));

    [Theory]
    [InlineData("09/2021")]
    [InlineData(" 9/2021 ")]
    [InlineData("2021-09")]
    public void Month_IsReadAsTyped(string text) => Assert.Equal(Period.Month(2021, 9), new FormReader().Month("month", "Tháng", text));

    [Theory]
    [InlineData("13/2021")]
    [InlineData("09/21")]
    [InlineData("01/09/2021")]
    [InlineData("")]
    public void WhatIsNoMonth_IsTold(string text)
    {
        var form = new FormReader();
        Assert.Null(form.Month("month", "Tháng", text));
        Assert.Equal("month", Assert.Single(form.Problems).Field);
    }

    [Fact]
    public void Passage_KeepsItsLines_AndCountsEachLineEndOnce()
    {
        var form = new FormReader();
        Assert.Equal("Một\n\nhai", form.Passage("text", "Nội dung", " Một \r\n\r\nhai\r\n", 8));
        Assert.True(form.IsClean);
        form.Passage("text", "Nội dung", "Một\r\nhai ba", 8);
        form.Passage("text", "Nội dung", "một\u202Ehai", 80);
        Assert.Equal(2, form.Problems.Count);
    }
}
