using PilotReview.Core.Import;
using PilotReview.Documents.Import;
using Xunit;

namespace PilotReview.Documents.Tests.Import;

public sealed class ImportProblemTests
{
    /// <summary>Problems of the file as a whole, and the entry that closes a long list: their tests are with the files and the import.</summary>
    private static readonly ImportProblemCode[] TestedElsewhere =
    [
        ImportProblemCode.NotAWorkbook, ImportProblemCode.Encrypted, ImportProblemCode.TooLarge, ImportProblemCode.TooManyRows,
        ImportProblemCode.MoreProblems, ImportProblemCode.SampleFile, ImportProblemCode.Macro, ImportProblemCode.ExternalLink, ImportProblemCode.EntryWorkbook,
        ImportProblemCode.ScenarioWorkbook, ImportProblemCode.NotAnEntryWorkbook, ImportProblemCode.OtherOffice, ImportProblemCode.OlderTemplate,
        ImportProblemCode.NewerTemplate, ImportProblemCode.KeysChanged, ImportProblemCode.TooManyCells,
    ];

    public static TheoryData<string> CellCases => [.. CellProblems.All.Select(known => known.Name)];

    public static TheoryData<string> RowCases => [.. RowProblems.All.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(CellCases))]
    public void SpoiltCell_IsTheOnlyProblem(string name)
    {
        var known = CellProblems.All.Single(candidate => candidate.Name == name);
        var builder = GoodWorkbook.Create();
        known.Spoil(builder);

        var problem = Assert.Single(Read(builder).Problems);

        Assert.Equal((known.Code, known.Address(builder)), (problem.Code, $"{problem.Sheet}!{problem.Cell}"));
    }

    [Theory]
    [MemberData(nameof(RowCases))]
    public void SpoiltRow_IsFound(string name)
    {
        var known = RowProblems.All.Single(candidate => candidate.Name == name);
        var builder = GoodWorkbook.Create();
        known.Spoil(builder);
        var content = Read(builder);
        Assert.Empty(content.Problems);

        var problems = ScenarioCheck.Check(content.Rows, known.Known);

        Assert.Contains((known.Code, known.Address(builder)), problems.Select(problem => (problem.Code, $"{problem.Sheet}!{problem.Cell}")));
    }

    [Fact]
    public void EveryCode_HasACase()
    {
        var tested = CellProblems.All.Concat(RowProblems.All).Select(known => known.Code).Concat(TestedElsewhere).ToHashSet();

        Assert.Empty(Enum.GetValues<ImportProblemCode>().Except(tested));
    }

    private static WorkbookContent Read(WorkbookBuilder builder)
    {
        using var stream = new MemoryStream(builder.Build());
        return WorkbookReader.Read(stream, ImportLimits.Default, CancellationToken.None);
    }
}
