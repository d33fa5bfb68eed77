using PilotReview.Web.Features.Settings;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Features.Units;
using Xunit;

namespace PilotReview.Web.Tests.Access;

public sealed class PageFormsTests
{
    private static readonly RazorSource[] Sources = [.. PageForms.Sources()];

    [Theory]
    [InlineData("""<form method="post" @formname="new" @onsubmit="() => { }">""", "/units#new")]
    [InlineData("""<form method="post" @onsubmit="@(() => 1 > 2)" @formname="@SettingsPage.WithdrawForm">""", "/units#withdraw")]
    [InlineData("""<OfficeForm Title="x" Name="@SettingsPage.SetForm">""", "/units#set")]
    [InlineData("""<AccountActs />""", "/units#deactivate")]
    public void FormAddedToAPage_IsSeen(string added, string expected)
    {
        Assert.DoesNotContain(expected, new PageForms(Sources).Names);
        Assert.Contains(expected, new PageForms(With(typeof(UnitsPage), added)).Names);
    }

    [Fact]
    public void FormAddedToAPartOfAPage_IsSeen() => Assert.Contains("/units#new", new PageForms(With(typeof(UnitFinder), """<form @formname="new">""")).Names);

    [Theory]
    [InlineData("""<form @formname="@Name()">""")]
    [InlineData("""<form @formname=new>""")]
    [InlineData("""<OfficeForm Title="x">""")]
    public void FormWhoseNameCannotBeTold_IsAnError(string added) =>
        Assert.Throws<InvalidOperationException>(() => new PageForms(With(typeof(UnitsPage), added)).Names.ToList());

    [Fact]
    public void Comment_IsNoForm() => Assert.All(Sources, source => Assert.DoesNotContain("@*", source.Text, StringComparison.Ordinal));

    [Fact]
    public void EveryPart_IsRead() => Assert.Equal(
        SourceTree.Files("src/PilotReview.Web", "*.razor").Count(file => Path.GetFileName(file) != "_Imports.razor"),
        Sources.Count(source => source.Type.Name != "_Imports"));

    [Fact]
    public void Forms_AreDrawnByParts() => Assert.DoesNotContain(
        SourceTree.Files("src/PilotReview.Web", "*.cs").Concat(SourceTree.Files("src/PilotReview.Web", "*.razor")),
        file => File.ReadAllText(file) is var text && (text.Contains("AddNamedEvent", StringComparison.Ordinal) || text.Contains("<EditForm", StringComparison.Ordinal)
            || text.Contains("<DynamicComponent", StringComparison.Ordinal)));

    private static RazorSource[] With(Type page, string added) => [.. Sources.Select(source => source.Type == page ? source with { Text = source.Text + added } : source)];
}
