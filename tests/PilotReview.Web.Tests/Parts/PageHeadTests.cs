using Bunit;
using PilotReview.Web.Parts;
using Xunit;

namespace PilotReview.Web.Tests.Parts;

public sealed class PageHeadTests
{
    [Fact]
    public void TitleAlone_HasNoEmptySlots()
    {
        using var context = new ComponentContext();
        context.Render<PageHead>(parameters => parameters.Add(part => part.Title, "Tổng quan"))
            .MarkupMatches("""<div class="head"><div><h1>Tổng quan</h1></div></div>""");
    }

    [Fact]
    public void AllSlots_AreFilled()
    {
        using var context = new ComponentContext();
        var head = context.Render<PageHead>(parameters => parameters
            .Add(part => part.Title, "Khóm 1")
            .Add(part => part.Ask, "Có gì khác trước?")
            .Add(part => part.Crumb, "<a href=\"/units\">Tổ chức đảng</a>")
            .Add(part => part.Actions, "<button>Xuất</button>"));
        Assert.Equal("Có gì khác trước?", head.Find(".ask").TextContent);
        Assert.Equal("/units", head.Find(".crumb a").GetAttribute("href"));
        Assert.Equal("Xuất", head.Find(".acts button").TextContent);
    }
}
