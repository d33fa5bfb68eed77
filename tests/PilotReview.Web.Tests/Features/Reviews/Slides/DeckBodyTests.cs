using System.Globalization;
using Bunit;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Slides;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews.Slides;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Slides;

public sealed class DeckBodyTests
{
    private static readonly DossierBuilder Builder = new() { State = ReviewState.Published, HasConclusion = true };

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public void EverySlide_HasItsSectionWithHeadingAndNumber(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        using var context = new ComponentContext(culture);
        var deck = ReviewSlides.Build(DossierBuilder.Evaluate(Builder), culture);
        var page = Render(context, deck);
        var sections = page.FindAll("section[data-slide]");
        Assert.Equal(deck.Slides.Count, sections.Count);
        for (var at = 0; at < sections.Count; at++)
        {
            Assert.Equal((at + 1).ToString(CultureInfo.InvariantCulture), sections[at].Id);
            Assert.Equal(deck.Slides[at].Heading, sections[at].QuerySelector("h2 [data-heading]")?.TextContent);
            Assert.Equal(sections[at].GetAttribute("aria-labelledby"), sections[at].QuerySelector("h2")?.Id);
            Assert.Equal(deck.Slides[at].Notes.Count, sections[at].QuerySelectorAll(".notes dt").Length);
            Assert.Equal(deck.Slides[at].Table?.Rows.Count ?? 0, sections[at].QuerySelectorAll("tbody tr").Length);
            Assert.Equal(deck.Slides[at].Chart is not null, sections[at].QuerySelector("svg[role=img]") is not null);
        }

        Assert.Equal(deck.Title, Assert.Single(page.FindAll("h1")).Words());
    }

    [Fact]
    public void Controls_AreButtonsWithNamesThatWaitForTheScript()
    {
        using var context = new ComponentContext();
        var page = Render(context, ReviewSlides.Build(DossierBuilder.Evaluate(Builder), Formats.Vietnamese));
        var buttons = page.FindAll(".controls button");
        Assert.Equal(["back", "on", "full", "notes", "blank"], buttons.Select(button => button.GetAttribute("data-do")));
        Assert.Equal(["Trang trước", "Trang sau", "Toàn màn hình", "Ghi chú", "Màn hình trống"], buttons.Select(button => button.QuerySelector("span")?.Words() ?? button.FirstChild?.TextContent));
        Assert.All(buttons, button => Assert.True(button.HasAttribute("hidden")));
        Assert.Equal(["reports/SK-2021.slides", "reviews/SK-2021"], page.FindAll(".controls a").Select(link => link.GetAttribute("href")));
        Assert.Equal("polite", page.Find("[data-live]").GetAttribute("aria-live"));
    }

    private static IRenderedComponent<DeckBody> Render(ComponentContext context, SlideDeck deck) =>
        context.Render<DeckBody>(parameters => parameters.Add(body => body.Deck, deck).Add(body => body.Code, "SK-2021"));
}
