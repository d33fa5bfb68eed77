using Microsoft.Playwright;
using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>What was written into a long form and did not arrive.</summary>
[Collection(nameof(ProductCollection))]
public sealed class KeptFormsTests(Product product)
{
    private const string Form = "/reviews/SK-2023/comments?on=verdict&subject=P1-K1-BP-DSH";
    private const string Words = "Vì sao tháng 6 thấp hơn các tháng khác?";
    private const string Kept = "() => Object.keys(localStorage).filter(name => name.includes('.form.')).length";

    [Fact]
    public async Task WordsThatDidNotArrive_AreThereAgain_UntilTheyWereTaken()
    {
        await using var visitor = await product.VisitAsAsync(Role.Appraiser);
        await visitor.OpenAsync(Form);
        await visitor.Page.Locator("textarea[name=text]").FillAsync(Words);
        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.Page.Locator("#form-ask button.pri").ClickAsync();
        await visitor.Page.WaitForTimeoutAsync(500);
        await visitor.Page.Context.SetOfflineAsync(false);

        // a page of the form, and one where something else was saved, do not take them away
        await visitor.Page.GotoAsync("/reviews/SK-2023/steps?done=on");
        await visitor.Page.GotoAsync(Form);
        await Assertions.Expect(visitor.Page.Locator("textarea[name=text]")).ToHaveValueAsync(Words);
        await Assertions.Expect(visitor.Page.Locator("[data-kept]")).ToBeVisibleAsync();
        await visitor.Page.Locator("#form-ask button.pri").ClickAsync();
        await visitor.Page.WaitForURLAsync("**/comments?done=ask");
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>(Kept));
        await visitor.Page.GotoAsync(Form);
        await Assertions.Expect(visitor.Page.Locator("textarea[name=text]")).ToHaveValueAsync(string.Empty);
        await Assertions.Expect(visitor.Page.Locator("[data-kept]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task WordsThatAreNotWantedAnyMore_AreDropped()
    {
        await using var visitor = await product.VisitAsAsync(Role.CommitteeMember);
        await visitor.OpenAsync(Form);
        await visitor.Page.Locator("textarea[name=text]").FillAsync(Words);
        await visitor.OpenAsync(Form);
        await visitor.Page.Locator("[data-kept-drop]").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("textarea[name=text]")).ToHaveValueAsync(string.Empty);
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>(Kept));
        await visitor.OpenAsync(Form);
        await Assertions.Expect(visitor.Page.Locator("[data-kept]")).ToBeHiddenAsync();
        visitor.AssertNoFaults();
    }
}
