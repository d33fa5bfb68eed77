using PilotReview.Core.Documents;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using Xunit;

namespace PilotReview.Core.Tests.Documents;

public sealed class IssueRulesTests
{
    private const string Term = "2020–2025";
    private const string Reason = "Sửa số đảng viên ở Bảng 2";

    private static readonly DateOnly Today = new(2021, 11, 5);
    private static readonly DateOnly Concluded = new(2021, 10, 23);

    [Theory]
    [InlineData("5", 5)]
    [InlineData(" 05 ", 5)]
    [InlineData("9999", 9999)]
    [InlineData("0", null)]
    [InlineData("10000", null)]
    [InlineData("-1", null)]
    [InlineData("5a", null)]
    [InlineData("", null)]
    public void Number_IsReadWithinBounds(string typed, int? number) => Assert.Equal(number, DocumentNumber.Read(typed));

    [Theory]
    [InlineData(1, "01-BC/ThU")]
    [InlineData(9, "09-BC/ThU")]
    [InlineData(10, "10-BC/ThU")]
    [InlineData(128, "128-BC/ThU")]
    public void Number_UnderTenHasAZero(int number, string cited) => Assert.Equal(cited, DocumentNumber.Write(number, "BC/ThU"));

    [Theory]
    [InlineData("Nguyễn Văn A", null)]
    [InlineData("Lê", null)]
    [InlineData("Y", IssueFault.SignerNoName)]
    [InlineData("", IssueFault.SignerMissing)]
    [InlineData("   ", IssueFault.SignerMissing)]
    [InlineData("Nguyễn Văn 2", IssueFault.SignerNoName)]
    [InlineData("Nguyễn\tVăn", IssueFault.SignerNoName)]
    [InlineData("..", IssueFault.SignerNoName)]
    public void Signer_IsAName(string name, IssueFault? fault) => Assert.Equal(fault, IssueRules.SignerFault(name));

    [Fact]
    public void Signer_OfMoreThanAHundredLetters_IsNone() => Assert.Equal(IssueFault.SignerNoName, IssueRules.SignerFault(new string('a', IssueRules.LongestSigner + 1)));

    [Theory]
    [InlineData(ReviewState.Draft)]
    [InlineData(ReviewState.Appraisal)]
    [InlineData(ReviewState.ForDecision)]
    public void Review_ThatIsNotConcluded_IsNotIssued(ReviewState state) =>
        Assert.Equal([IssueFault.NotConcluded], IssueRules.Hindrances(ReviewIn(state), hasSnapshot: true, hasOpenClaims: true));

    [Theory]
    [InlineData(ReviewState.Concluded)]
    [InlineData(ReviewState.Published)]
    public void Review_ThatIsConcluded_IsIssuedWhenNothingStandsInTheWay(ReviewState state)
    {
        Assert.Empty(IssueRules.Hindrances(ReviewIn(state), hasSnapshot: true, hasOpenClaims: false));
        Assert.Equal([IssueFault.SnapshotMissing, IssueFault.ClaimsOpen], IssueRules.Hindrances(ReviewIn(state), hasSnapshot: false, hasOpenClaims: true));
        var bare = ReviewIn(state);
        bare.Letterhead = new ReviewLetterhead();
        Assert.Equal([IssueFault.LetterheadMissing, IssueFault.SignatureMissing], IssueRules.Hindrances(bare, hasSnapshot: true, hasOpenClaims: false));
    }

    [Theory]
    [InlineData("2021-10-23", null)]
    [InlineData("2021-11-05", null)]
    [InlineData("2021-10-22", IssueFault.DateBeforeConclusion)]
    [InlineData("2021-11-06", IssueFault.DateInFuture)]
    [InlineData(null, IssueFault.DateMissing)]
    public void Day_LiesBetweenConclusionAndToday(string? day, IssueFault? fault) =>
        Assert.Equal(fault, FaultOf(1, BookOn(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Day_WithoutATerm_IsRefused() => Assert.Equal(IssueFault.TermMissing, FaultOf(1, BookOn(Today) with { Term = string.Empty }));

    [Fact]
    public void FirstNumberOfATerm_IsOne_AndEachIssuerSymbolAndTermHasItsOwnRow()
    {
        Assert.Equal(1, BookOn(Today).NextNumber);
        Assert.Equal(8, (BookOn(Today) with { Documents = [Issued(7, review: 2)] }).NextNumber);
        Assert.Equal(1, (BookOn(Today) with { Documents = [Issued(7, review: 2, symbol: "TTr/ThU")] }).NextNumber);
        Assert.Equal(1, (BookOn(Today) with { Documents = [Issued(7, review: 2, term: "2015–2020")] }).NextNumber);
        Assert.Equal(1, (BookOn(Today) with { Documents = [Issued(7, review: 2, issuer: "ĐẢNG ỦY PHƯỜNG 1")] }).NextNumber);
    }

    [Fact]
    public void NumberOfAnotherReview_IsTaken_AndTheDocumentIsNamed()
    {
        var book = BookOn(Today) with { Documents = [Issued(5, review: 2)] };
        var problem = Assert.Single(IssueRules.Check(5, string.Empty, book));
        Assert.Equal((IssueFault.NumberTaken, "R2-1"), (problem.Fault, problem.Other?.Code));
        Assert.Empty(IssueRules.Check(6, string.Empty, book));
        Assert.Empty(IssueRules.Check(5, string.Empty, book with { Term = "2025–2030" }));
    }

    [Fact]
    public void FurtherVersion_NeedsAReason_MayKeepItsNumber_AndIsNotBeforeTheOneItReplaces()
    {
        var book = BookOn(Today) with { Documents = [Issued(5, review: 1), Issued(6, review: 2)] };
        Assert.Equal((2, 5, 7), (book.Version, book.ProposedNumber, book.NextNumber));
        Assert.True(book.Keeps(5));
        Assert.Empty(IssueRules.Check(5, Reason, book));
        Assert.Empty(IssueRules.Check(7, Reason, book));
        Assert.Equal(IssueFault.NumberTaken, FaultOf(6, book, Reason));
        Assert.Equal(IssueFault.ReasonMissing, FaultOf(5, book, "Sửa 1234"));
        Assert.Equal(IssueFault.DateBeforeEarlier, FaultOf(5, book with { Day = Concluded }, Reason));
        // in another term the row begins anew
        Assert.Equal(1, (book with { Term = "2025–2030" }).ProposedNumber);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Document_IsOutdatedByAnActRecordedAfterIt(int hours, bool isOutdated)
    {
        Assert.Equal(isOutdated, Issued(1, review: 1).IsOutdatedBy(DateTimeOffset.UnixEpoch.AddHours(hours)));
        Assert.False(Issued(1, review: 1).IsOutdatedBy(null));
    }

    private static IssueFault? FaultOf(int? number, IssueBook book, string because = "") => IssueRules.Check(number, because, book).Select(problem => (IssueFault?)problem.Fault).SingleOrDefault();

    private static IssueBook BookOn(DateOnly? day) => new() { Review = ReviewIn(ReviewState.Published), Day = day, Term = Term, Today = Today, Documents = [] };

    private static IssuedDocument Issued(int number, int review, string symbol = "BC/ThU", string term = Term, string issuer = "THÀNH ỦY") => new()
    {
        ReviewId = review, Code = IssuedDocument.CodeOf($"R{review}", 1), Version = 1, Number = number, Symbol = symbol, Issuer = issuer, Date = new DateOnly(2021, 10, 30), Title = new LocalText("Báo cáo"),
        Term = term, SnapshotHash = "00", RecordedAt = DateTimeOffset.UnixEpoch,
    };

    private static Review ReviewIn(ReviewState state) => new()
    {
        Id = 1, Code = "R1", PilotId = 1, Title = new LocalText("Sơ kết"), AsOf = new DateOnly(2021, 9, 30), BeforeFrom = Month(2015), AfterTo = Month(2021), SettlingMonths = 0, State = state,
        Letterhead = new ReviewLetterhead { Issuer = "THÀNH ỦY", Symbol = "BC/ThU", Authority = "BAN THƯỜNG VỤ" }, Conclusion = new ReviewConclusion { Date = Concluded },
    };

    private static Period Month(int year) => Period.Of(PeriodKind.Month, new DateOnly(year, 1, 1));
}
