using Bunit;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Features.Reviews.Evidence;

namespace PilotReview.Web.Tests.Features.Reviews;

/// <summary>The made-up review in the hands of somebody, and pages drawn from it.</summary>
internal static class OpenedReviews
{
    public const string Unit = "K1";
    public const string Neighbour = "MH-01";

    public static OpenedReview Of(Role role = Role.CommitteeMember, int? scope = null, DossierBuilder? builder = null) =>
        new(DossierBuilder.Evaluate(builder), new Actor(7, role, scope));

    public static Finding Finding(this OpenedReview review, string indicator, string unit = Unit) =>
        review.Find(unit, indicator) ?? throw new InvalidOperationException($"There is no {unit} × {indicator}.");

    public static IRenderedComponent<EvidenceBody> Evidence(
        this ComponentContext context, OpenedReview review, string indicator, string unit = Unit, EvidenceView? view = null) =>
        context.Render<EvidenceBody>(parameters => parameters
            .Add(page => page.Review, review)
            .Add(page => page.Finding, review.Finding(indicator, unit))
            .Add(page => page.View, view ?? new EvidenceView()));

    public static IRenderedComponent<ReviewBody> Page(this ComponentContext context, OpenedReview review) =>
        context.Render<ReviewBody>(parameters => parameters
            .Add(page => page.Review, review)
            .Add(page => page.Shown, review.Enrolments.FirstOrDefault()));

    /// <summary>The text of an element with every run of blanks as one.</summary>
    public static string Words(this AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
