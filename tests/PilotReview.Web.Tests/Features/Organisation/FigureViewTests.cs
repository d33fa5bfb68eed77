using Bunit;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Web.Features.Organisation;
using Xunit;

namespace PilotReview.Web.Tests.Features.Organisation;

/// <summary>What the parts of a table's page draw.</summary>
public sealed class FigureViewTests
{
    [Fact]
    public async Task Sheet_HasStatedAndAddedFiguresSideBySide()
    {
        await using var office = await FigureOffice.OpenAsync();
        using var context = new ComponentContext();
        var view = await office.ViewAsync();
        var sheet = context.Render<FigureSheet>(parameters => parameters.Add(part => part.View, view));
        var rows = sheet.FindAll("tbody tr").Select(row => string.Join(" | ", row.QuerySelectorAll("th, td").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))).ToList();
        Assert.Equal("Chi bộ phải đại hội (chi bộ) | 245 |  |  | ", rows[0]);
        Assert.Equal("Chia theo hình thức lãnh đạo:", rows[1]);
        Assert.Equal("Cộng các phần |  | 239 | thiếu 6 chi bộ | ", rows[5]);
        Assert.Equal("Trong đó:", rows[6]);
        Assert.Equal("Khóm, ấp (chi bộ) | 80 |  |  | 3 chênh 77 so với biểu", rows[7]);
        Assert.Equal("Tái cử | 623 · 76,72% | 76,72% | khớp | ", rows[^1]);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Problems_SayWhatIsMissing_AndOfferMendsToWriters(bool mayWrite, int buttons)
    {
        await using var office = await FigureOffice.OpenAsync();
        using var context = new ComponentContext();
        var view = await office.ViewAsync();
        var problems = context.Render<FigureProblems>(parameters => parameters.Add(part => part.View, view).Add(part => part.MayWrite, mayWrite).Add(part => part.OtherFormId, "other")
            .Add(part => part.WithdrawFormId, "withdraw").Add(part => part.Explain, _ => "explain"));
        Assert.Contains("6 chi bộ chưa nêu hình thức lãnh đạo", problems.Markup, StringComparison.Ordinal);
        var found = problems.FindAll("button");
        Assert.Equal(buttons, found.Count);
        Assert.All(found, button => Assert.Equal("Thêm dòng “khác: 6”", button.TextContent));
    }

    [Fact]
    public async Task Form_LetsALineBelongToAnyOther_AndAddsEmptyRows()
    {
        await using var office = await FigureOffice.OpenAsync();
        using var context = new ComponentContext(Formats.English);
        context.SignIn(Role.Appraiser);
        var choices = await office.Read.ChoicesAsync(office.As(Role.WardOfficial, FigureOffice.Ward).Actor, Xunit.TestContext.Current.CancellationToken);
        var draft = (await office.DraftAsync()).WithRows(FigureDraft.EmptyRows);
        var fields = context.Render<FigureFields>(parameters => parameters.Add(part => part.Draft, draft).Add(part => part.Choices, choices));
        Assert.Equal(10, fields.FindAll("fieldset").Count);
        Assert.Equal(["8", "9", "10"], Enumerable.Range(7, 3).Select(row => fields.Find($"[name='line-{row}-key']").GetAttribute("value")));
        Assert.Equal(10, fields.FindAll("[name='line-1-of'] option").Count);
        Assert.Equal("1", fields.Find("[name='line-1-of'] option[selected]").GetAttribute("value"));
        Assert.Equal(["", FigureOffice.Ward], fields.FindAll($"[name='{FigureDraft.UnitField}'] option").Select(option => option.GetAttribute("value")));
    }
}
