using PilotReview.Web.Features.Accounts;
using PilotReview.Web.Features.Accounts.Own;
using PilotReview.Web.Features.Audit;
using PilotReview.Web.Features.Claims;
using PilotReview.Web.Features.Reviews.Documents;
using PilotReview.Web.Features.Reviews.LookUp;
using PilotReview.Web.Features.Home;
using PilotReview.Web.Features.Indicators;
using PilotReview.Web.Features.Observations;
using PilotReview.Web.Features.Observations.Entry;
using PilotReview.Web.Features.Observations.Months;
using PilotReview.Web.Features.Orders;
using PilotReview.Web.Features.Organisation;
using PilotReview.Web.Features.Pilots;
using PilotReview.Web.Features.Pilots.Compare;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Features.Reviews.Snapshots;
using PilotReview.Web.Features.Reviews.Conclusion;
using PilotReview.Web.Features.Reviews.Recommendations;
using PilotReview.Web.Features.Reviews.Claims;
using PilotReview.Web.Features.Reviews.Comments;
using PilotReview.Web.Features.Reviews.Scope;
using PilotReview.Web.Features.Reviews.Slides;
using PilotReview.Web.Features.Reviews.Steps;
using PilotReview.Web.Features.Reviews.Assessment;
using PilotReview.Web.Features.Settings;
using PilotReview.Web.Features.Settings.Categories;
using PilotReview.Web.Features.Settings.LegalBases;
using PilotReview.Web.Features.Settings.Levels;
using PilotReview.Web.Features.Settings.Scales;
using PilotReview.Web.Features.Units;
using PilotReview.Web.Features.Units.Edit;
using PilotReview.Web.Features.Units.Events;
using PilotReview.Web.Features.Visits;
using PilotReview.Web.Features.Workbooks;

namespace PilotReview.Web.Features;

/// <summary>Registers the services of the features, for the pages and the verbs alike.</summary>
public static class FeatureServices
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddSingleton<LogService>()
        .AddSingleton<WorkbookImport>()
        .AddSingleton<SampleScenario>()
        .AddSingleton<EntriesService>()
        .AddSingleton<CellsService>()
        .AddSingleton<MonthsService>()
        .AddSingleton<MatrixService>()
        .AddSingleton<EffortService>()
        .AddSingleton<OverviewsService>()
        .AddSingleton<InboxService>()
        .AddSingleton<PilotsService>()
        .AddSingleton<RivalsService>()
        .AddSingleton<UnitsService>()
        .AddSingleton<UnitChangesService>()
        .AddSingleton<UnitEventsService>()
        .AddSingleton<OrganisationService>()
        .AddSingleton<OrganisationChangesService>()
        .AddSingleton<ReviewsService>()
        .AddSingleton<ReviewReader>()
        .AddSingleton<RecommendationsService>()
        .AddSingleton<ConclusionService>()
        .AddSingleton<LastTimeService>()
        .AddSingleton<OrdersService>()
        .AddSingleton<DueOrdersService>()
        .AddSingleton<ReviewScopeService>()
        .AddSingleton<ReviewStepsService>()
        .AddSingleton<CommentsService>()
        .AddSingleton<ReviewClaimsService>()
        .AddSingleton<ReportIssue>()
        .AddSingleton<DocumentsService>()
        .AddSingleton<LookUpService>()
        .AddSingleton<IssueService>()
        .AddSingleton<SlidesService>()
        .AddSingleton<SnapshotsService>()
        .AddSingleton<OnceOnly>()
        .AddScoped<AdministratorsService>()
        .AddScoped<AccountsService>()
        .AddScoped<AccountActsService>()
        .AddScoped<OwnAccountService>()
        .AddScoped<OwnSecondFactorService>()
        .AddSingleton<DocumentStyles>()
        .AddSingleton<SettingsService>()
        .AddSingleton<LegalBasesService>()
        .AddSingleton<LevelsService>()
        .AddSingleton<ScalesService>()
        .AddSingleton<IndicatorsService>()
        .AddSingleton<IndicatorChangesService>()
        .AddSingleton<StarterService>()
        .AddSingleton<CategoriesService>()
        .AddSingleton<VisitsService>()
        .AddSingleton<AssignmentsService>()
        .AddSingleton<VisitReportService>()
        .AddAssessments()
        .AddWorkbooks();

    private static IServiceCollection AddAssessments(this IServiceCollection services) => services
        .AddSingleton<AssessmentReader>()
        .AddSingleton<AssessmentPresence>()
        .AddSingleton<ParagraphsService>()
        .AddSingleton<PointsService>()
        .AddSingleton<SubmissionService>()
        .AddSingleton<FactsService>()
        .AddSingleton<CostsService>()
        .AddSingleton<SurveysService>();

    private static IServiceCollection AddWorkbooks(this IServiceCollection services) => services
        .AddSingleton<ExportsService>()
        .AddSingleton<ArrivalsFolder>()
        .AddSingleton<ArrivalReader>()
        .AddSingleton<ArrivalWriter>()
        .AddSingleton<ArrivalJobs>()
        .AddSingleton<CorrectionsService>()
        .AddSingleton<BatchesService>()
        .AddSingleton<ClaimFindings>()
        .AddSingleton<ClaimsDesk>();
}
