using PilotReview.Core;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

public sealed class ReportLookUpTests
{
    private static readonly DocumentStyle Reached = DocumentStyle.Standard with { Address = "https://soket.local" };

    [Fact]
    public void Draft_LeadsToItsReview()
    {
        var lookUp = ReviewReport.Build(DossierBuilder.Evaluate(), Formats.Vietnamese, Reached).LookUp;
        Assert.NotNull(lookUp);
        Assert.StartsWith("https://soket.local/lookup/", lookUp.Address, StringComparison.Ordinal);
        Assert.Contains(lookUp.Address, lookUp.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void IssuedDocument_LeadsToItself()
    {
        var mark = new IssueMark(1, "BC/ThU", new DateOnly(2021, 11, 5), "Nguyễn Văn Thử", "SK-2021-2", 2);
        var lookUp = ReviewReport.Build(DossierBuilder.Evaluate(), Formats.Vietnamese, Reached, issue: mark).LookUp;
        Assert.Equal("https://soket.local/lookup/SK-2021-2", lookUp?.Address);
        Assert.EndsWith("Mã văn bản: SK-2021-2.", lookUp?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAnAddress_NothingIsPrinted() => Assert.Null(ReviewReport.Build(DossierBuilder.Evaluate(), Formats.Vietnamese).LookUp);
}
