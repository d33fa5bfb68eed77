using PilotReview.Core.Documents;
using Xunit;

namespace PilotReview.Core.Tests.Documents;

public sealed class PrintedFiguresTests
{
    private static readonly PrintedFigure[] Figures =
    [
        new("P1-DSH", "Tỷ lệ dự sinh hoạt, Chi bộ “Khóm 1” <a>", "trước 71,6%; sau 87,5%", "Số liệu sinh hoạt"),
        new("TH", "Nhận định", "20 = 3 + 0 + 5 + 5 + 3 + 4", "Phụ lục I"),
    ];

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => Assert.Equal(Figures, PrintedFigures.Read(PrintedFigures.Write("SK-2021-1", Figures)));

    [Fact]
    public void Write_TheSameFigures_GivesTheSameBytes() => Assert.Equal(PrintedFigures.Write("SK-2021-1", Figures), PrintedFigures.Write("SK-2021-1", [.. Figures]));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"schema":2,"document":"X","figures":[]}""")]
    [InlineData("""{"schema":1,"document":"X"}""")]
    public void Read_WhatIsNoSuchFile_IsRefused(string text) =>
        Assert.Throws<InvalidDataException>(() => PrintedFigures.Read(System.Text.Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("", "SK-2021-1", "")]
    [InlineData("https://soket.local", "SK-2021-1", "https://soket.local/lookup/SK-2021-1")]
    [InlineData("http://10.0.0.5/pilot", "SK 21/1", "http://10.0.0.5/pilot/lookup/SK%2021%2F1")]
    public void Address_HoldsBaseAndCode(string address, string code, string expected) => Assert.Equal(expected, LookUpAddress.Of(address, code));
}
