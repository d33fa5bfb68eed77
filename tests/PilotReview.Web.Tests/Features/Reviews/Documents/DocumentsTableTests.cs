using Bunit;
using PilotReview.Core;
using PilotReview.Core.Documents;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Data.Queries;
using PilotReview.Web.Features.Reviews.Documents;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Documents;

public sealed class DocumentsTableTests
{
    [Fact]
    public void EachVersion_LinksToTheOther_AndNamesItsFiles()
    {
        using var context = new ComponentContext();
        var (first, second) = (Row(1, Document(2)), Row(2, null));
        var table = context.Render<DocumentsTable>(given => given.Add(item => item.Rows, [second, first]));
        var rows = table.FindAll("tbody tr");
        Assert.Contains("Đang dùng", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("thay R1-1", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã thay thế", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(Urls.Document("R1-2"), rows[1].QuerySelector("td a.nb")?.GetAttribute("href"));
        Assert.Equal(
            [Urls.DocumentFile("R1-1", "vi", "pdf"), Urls.DocumentFile("R1-1", "en", "pdf")], rows[1].QuerySelectorAll(".files a").Select(link => link.GetAttribute("href")));
        Assert.Equal("aaaaaaaa bbbbbbbb", rows[1].QuerySelector(".hash")?.TextContent);
    }

    [Theory]
    [InlineData("so ket", null, true)]
    [InlineData("05-bc/thu", 5, true)]
    [InlineData("r1-1", null, true)]
    [InlineData("", 6, false)]
    [InlineData("dự toán", null, false)]
    public void Filter_FindsWithoutAccents(string words, int? number, bool isFound) =>
        Assert.Equal(isFound, new DocumentFilter(words, number, null, null).Takes(Row(1, null)));

    [Fact]
    public void Filter_BoundsAreInclusive()
    {
        var day = new DateOnly(2021, 11, 5);
        Assert.True(new DocumentFilter(string.Empty, null, day, day).Takes(Row(1, null)));
        Assert.False(new DocumentFilter(string.Empty, null, day.AddDays(1), null).Takes(Row(1, null)));
        Assert.False(new DocumentFilter(string.Empty, null, null, day.AddDays(-1)).Takes(Row(1, null)));
    }

    private static DocumentRow Row(int version, IssuedDocument? replacing)
    {
        var hash = new string('a', 8) + new string('b', 56);
        return new DocumentRow(new IssuedSheet(Document(version), [new IssuedFileMark(version, "pdf", "vi", 2048, hash), new IssuedFileMark(version, "pdf", "en", 2048, hash)]), Review(), replacing);
    }

    private static IssuedDocument Document(int version) => new()
    {
        Id = version, ReviewId = 1, Code = IssuedDocument.CodeOf("R1", version), Version = version, Number = 5, Symbol = "BC/ThU", Issuer = "THÀNH ỦY", Date = new DateOnly(2021, 11, 5),
        Title = new LocalText("Sơ kết 3 năm"), Term = "2020–2025", SnapshotHash = "00", RecordedAt = DateTimeOffset.UnixEpoch,
    };

    private static Review Review()
    {
        var month = Period.Of(PeriodKind.Month, new DateOnly(2021, 1, 1));
        return new Review
        {
            Id = 1, Code = "R1", PilotId = 1, Title = new LocalText("Sơ kết 3 năm"), AsOf = new DateOnly(2021, 9, 30), BeforeFrom = month, AfterTo = month, SettlingMonths = 0,
        };
    }
}
