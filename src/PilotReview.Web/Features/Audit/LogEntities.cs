namespace PilotReview.Web.Features.Audit;

/// <summary>The kinds of rows that the log tells of, in the order of the filter.</summary>
public static class LogEntities
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Observation", "ObservationVersion", "CheckExplanation", "MonthStep", "Unit", "UnitVersion", "UnitEvent", "UnitEventParty", "MemberTransfer", "UnitKind", "UnitKindName", "UnitCategory", "UnitCategoryName",
        "Indicator", "IndicatorVersion", "IndicatorTarget", "ScaleVersion", "ScaleLevel", "Pilot", "YardstickItem", "Enrolment", "ComparisonUnit", "PilotLegalBases", "Review",
        "ReviewUnit", "ReviewStep", "ReviewParagraph", "DocumentedFact", "ModelCost", "SurveyQuestion", "SurveyAnswer", "ClaimExplanation", "ReviewCommittee", "ReviewComment", "CommentReply", "ReviewSnapshot", "ConclusionAct",
        "ConclusionDecision", "ReviewOrder", "IssuedDocument", "IssuedFile", "FigureTable", "FigureLine", "FigureExplanation", "Visit", "LegalBasis", "EventMark", "ImportBatch",
        "SampleMark", "SettingValue", "Account", "AspNetUserTokens", "AspNetUserClaims", "AspNetUserLogins", "AspNetUserPasskeys", "Backup", "AuditEntry",
    ];
}
