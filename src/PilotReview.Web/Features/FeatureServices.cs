using PilotReview.Web.Features.Observations;

namespace PilotReview.Web.Features;

/// <summary>Registers the services of the features, for the pages and the verbs alike.</summary>
public static class FeatureServices
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddSingleton<WorkbookImport>()
        .AddSingleton<SampleScenario>();
}
