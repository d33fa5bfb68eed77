namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>The forms of the page of an assessment, and the fields that more than one of them has.</summary>
public static class AssessmentForms
{
    public const string Draft = "draft";
    public const string Point = "point";
    public const string Send = "send";
    public const string Return = "return";
    public const string Opinion = "opinion";
    public const string Fact = "fact";
    public const string FactRemove = "fact-remove";
    public const string Costs = "costs";
    public const string Survey = "survey";
    public const string SurveyRemove = "survey-remove";

    public const string IdField = "id";
    public const string SeenField = "seen";
    public const string SureField = "sure";
    public const string ReasonField = "reason";

    /// <summary>What a button of the form of points does, as <see cref="PointAct"/> spells it.</summary>
    public const string ActField = "act";

    public static IReadOnlyList<string> All { get; } = [Draft, Point, Send, Return, Opinion, Fact, FactRemove, Costs, Survey, SurveyRemove];

    /// <summary>The place of the page at which a form stands, so that saving leads back to it.</summary>
    public static string PlaceOf(string form) => form switch
    {
        Fact or FactRemove => "facts",
        Costs => "costs",
        Survey or SurveyRemove => "surveys",
        Opinion or Return => "appraisal",
        Send => "send",
        _ => "assessment",
    };

    /// <summary>The id of a form, by which buttons outside it belong to it.</summary>
    public static string IdOf(string form) => $"form-{form}";
}
