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
        await visitor.Page.Locator("textarea[name=text]").FillAsync("Câu hỏi trước.");
        await visitor.Page.Locator("#form-ask button.pri").ClickAsync();
        await visitor.Page.WaitForURLAsync("**/comments?done=ask");
        await visitor.OpenAsync(Form);
        await visitor.Page.Locator("textarea[name=text]").FillAsync(Words);
        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.Page.Locator("#form-ask button.pri").ClickAsync();
        await visitor.Page.WaitForTimeoutAsync(500);
        await visitor.Page.Context.SetOfflineAsync(false);

        // another form of the same page that is saved does not take them away
        await visitor.Page.GotoAsync(Form);
        await visitor.Page.Locator("article.thread", new() { HasText = "Câu hỏi trước." }).Locator("button[form=settle]").ClickAsync();
        await visitor.Page.WaitForURLAsync("**/comments?done=settle");
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
    public async Task WordsForAFormThatChangedMeanwhile_StayUntouched_UntilTheyAreTakenOrDropped()
    {
        await using var visitor = await product.VisitAsAsync(Role.CommitteeMember);
        var field = visitor.Page.Locator("textarea[name=text]");
        var (offer, take, drop) = (visitor.Page.Locator("[data-kept-offer]"), visitor.Page.Locator("[data-kept-take]"), visitor.Page.Locator("[data-kept-drop]"));
        await visitor.OpenAsync(Form);
        await visitor.Page.EvaluateAsync(
            "() => localStorage.setItem('pilotreview.entry.' + document.querySelector('#form-ask').dataset.keep, JSON.stringify({ v: { text: 'Bản cũ' }, b: { text: 'Khác' } }))");
        await visitor.OpenAsync(Form);
        await Assertions.Expect(offer).ToBeVisibleAsync();
        await field.FillAsync("Bản mới");
        await Assertions.Expect(offer).ToBeVisibleAsync();

        // neither is lost, on a new page either
        await visitor.OpenAsync(Form);
        await Assertions.Expect(field).ToHaveValueAsync("Bản mới");
        await take.ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync("Bản cũ");
        await visitor.OpenAsync(Form);
        await Assertions.Expect(field).ToHaveValueAsync("Bản cũ");
        await take.ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync("Bản mới");
        await drop.ClickAsync();
        await Assertions.Expect(offer).ToBeHiddenAsync();
        await Assertions.Expect(field).ToHaveValueAsync("Bản mới");
        await drop.ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync(string.Empty);
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>(Kept));
        visitor.AssertNoFaults();
    }

    [Fact]
    public async Task WordsForAFieldThatThePageDoesNotShow_AreKept()
    {
        await using var visitor = await product.VisitAsAsync(Role.CommitteeMember);
        await visitor.OpenAsync(Form);
        await visitor.Page.EvaluateAsync(
            "() => localStorage.setItem('pilotreview.entry.' + document.querySelector('#form-ask').dataset.keep, JSON.stringify([{ v: { text: 'Việc', 'order-7-text': 'Việc thứ tám' }, b: { text: '' } }]))");
        await visitor.OpenAsync(Form);
        await Assertions.Expect(visitor.Page.Locator("textarea[name=text]")).ToHaveValueAsync("Việc");
        await Assertions.Expect(visitor.Page.Locator("[data-kept-more]")).ToBeVisibleAsync();
        await visitor.Page.Locator("textarea[name=text]").FillAsync("Việc khác");
        Assert.Contains("Việc thứ tám", await visitor.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"), StringComparison.Ordinal);
        await visitor.Page.Locator("[data-kept-drop]").ClickAsync();
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>(Kept));
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
