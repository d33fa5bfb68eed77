using Bunit;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Web.Layout;
using Xunit;

namespace PilotReview.Web.Tests.Layout;

public sealed class UserMenuTests
{
    [Fact]
    public void Menu_ShowsPostAndInitials()
    {
        using var context = new ComponentContext();
        var menu = Render(context, "Ban Tổ chức Thành ủy");
        Assert.Equal("BT", menu.Find("summary i").TextContent);
        Assert.Equal("Ban Tổ chức Thành ủy", menu.Find(".who b").TextContent);
        Assert.Equal("Ban Tổ chức", menu.Find(".who .sub").TextContent);
    }

    [Fact]
    public void Menu_PostNamedAsTheRole_IsSaidOnce()
    {
        using var context = new ComponentContext();
        Assert.Empty(Render(context, "Ban Tổ chức").FindAll(".who .sub"));
    }

    [Fact]
    public void Choices_ComeBackToThePage()
    {
        using var context = new ComponentContext(Formats.English);
        var menu = Render(context, "Ban Tổ chức");
        Assert.Equal("language?c=vi-VN&return=%2Funits%3Fat%3D2021", menu.Find("a[lang=vi]").GetAttribute("href"));
        Assert.Equal("true", menu.Find("a[lang=en]").GetAttribute("aria-current"));
        Assert.Equal(
            ["theme?c=auto&return=%2Funits%3Fat%3D2021", "theme?c=light&return=%2Funits%3Fat%3D2021", "theme?c=dark&return=%2Funits%3Fat%3D2021"],
            menu.FindAll("fieldset")[1].QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void SignOut_IsAFormWithAToken()
    {
        using var context = new ComponentContext();
        var form = Render(context, "Ban Tổ chức").Find("form");
        Assert.Equal(Urls.SignOut, form.GetAttribute("action"));
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Equal("token", form.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value"));
    }

    private static IRenderedComponent<UserMenu> Render(ComponentContext context, string post)
    {
        var user = context.SignIn(Role.Appraiser, post);
        return context.Render<UserMenu>(parameters => parameters.Add(part => part.User, user).Add(part => part.Back, "/units?at=2021"));
    }
}
