using Bunit;
using PilotReview.Web.Features.Reviews.Scope;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Scope;

public sealed class TickListTests
{
    [Fact]
    public void SeveralProblems_AllDescribeTheField()
    {
        using var context = new ComponentContext();
        IReadOnlyList<FieldProblem> problems = [new("unit", "Một."), new("other", "Khác."), new("unit", "Hai.")];
        var list = context.Render<TickList>(parameters => parameters.Add(part => part.Name, "unit").Add(part => part.Legend, "Đơn vị").Add(part => part.Items, []).AddCascadingValue(problems));
        var ids = list.Find("fieldset").GetAttribute("aria-describedby")?.Split(' ') ?? [];
        Assert.Equal(["Một.", "Hai."], ids.Select(id => list.Find($"#{id}").TextContent));
    }

    [Fact]
    public void WithoutProblems_NothingDescribesIt()
    {
        using var context = new ComponentContext();
        var list = context.Render<TickList>(parameters => parameters.Add(part => part.Name, "unit").Add(part => part.Legend, "Đơn vị").Add(part => part.Items, []));
        Assert.False(list.Find("fieldset").HasAttribute("aria-describedby"));
    }
}
