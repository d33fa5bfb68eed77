using PilotReview.Core.Import;
using Xunit;

namespace PilotReview.Core.Tests.Import;

public sealed class ProblemListTests
{
    [Fact]
    public void Order_IsFileThenSheetsThenRowsThenColumns()
    {
        var list = new ProblemList();
        foreach (var (sheet, cell) in new[] { ("b", "AA2"), ("b", "B10"), ("b", "B2"), ("c", "A1"), ("a", ""), ("", "") })
        {
            list.Add(sheet, cell, ImportProblemCode.Required);
        }

        Assert.Equal(
            ["!", "a!", "b!B2", "b!AA2", "b!B10", "c!A1"],
            list.ToOrderedList(["a", "b"]).Select(problem => $"{problem.Sheet}!{problem.Cell}"));
    }

    [Theory]
    [InlineData(ImportResult.MaxProblems, null)]
    [InlineData(ImportResult.MaxProblems + 1, "2")]
    [InlineData(ImportResult.MaxProblems + 500, "501")]
    public void LongList_EndsWithTheNumberLeftOut(int count, string? left)
    {
        var list = new ProblemList();
        for (var row = 1; row <= count; row++)
        {
            list.Add("a", $"A{row}", ImportProblemCode.Required);
        }

        var shown = list.ToOrderedList([]);

        Assert.Equal(ImportResult.MaxProblems, shown.Count);
        Assert.Equal(left, shown.SingleOrDefault(problem => problem.Code == ImportProblemCode.MoreProblems)?.Arguments[0]);
        Assert.Equal(count, list.Count);
    }
}
