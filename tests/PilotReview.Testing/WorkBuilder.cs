using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;

namespace PilotReview.Testing;

/// <summary>What people might have written for the review of <see cref="DossierBuilder"/>: something in every section, costs, a fact, a questionnaire, recommendations and, once it is concluded,
/// an act with votes and orders.</summary>
public static class WorkBuilder
{
    private const int EnrolmentId = 1;

    /// <summary>The work on the review of a dossier.</summary>
    public static ReviewWork Of(ReviewDossier dossier)
    {
        var review = dossier.Review;
        var act = review.Conclusion is { } conclusion ? new[] { Act(conclusion) } : [];
        return new ReviewWork
        {
            Review = review,
            Steps = [],
            Paragraphs = [.. Points().Select((point, at) => Paragraph(point.Section, point.Enrolment, point.Text, at + 1))],
            Facts = [new DocumentedFact { Id = 1, EnrolmentId = EnrolmentId, Subject = "Hội trường đủ chỗ", IsSo = true, On = new(2019, 3, 12), Paper = "Biên bản bàn giao" }],
            Costs = [new ModelCost { Id = 1, EnrolmentId = EnrolmentId, Kind = CostKind.Posts, Before = 7, After = 22, Source = "Danh sách cấp ủy" }],
            Surveys = [Survey()],
            Committees = [new ReviewCommittee { Id = 1, UnitId = DossierUnits.SubCommittee, Kind = RecommendationKind.Keep, Reason = "Sinh hoạt nền nếp." }],
            Comments = [],
            Acts = act,
            Orders = act.Length == 0 ? [] : [new ReviewOrder { Id = 1, ActId = 1, Number = 1, Text = "Hoàn thiện quy chế làm việc.", Post = "Ban Tổ chức", Due = new(2021, 12, 31) }],
        };
    }

    private static IEnumerable<(NarrativeSection Section, int? Enrolment, string Text)> Points() =>
    [
        .. NarrativeSections.OfReview.Select(section => (section, (int?)null, $"Nội dung chung của phần {(int)section}.")),
        .. NarrativeSections.OfUnit.Select(section => (section, (int?)EnrolmentId, $"- Nội dung của đơn vị ở phần {(int)section}")),
        (NarrativeSection.Strengths, EnrolmentId, "Đảng viên dự họp đều hơn [K1-DSH]; nơi họp [phòng 2] đủ chỗ."),
        (NarrativeSection.Limits, EnrolmentId, "-2,1 điểm so với năm trước"),
    ];

    private static ReviewParagraph Paragraph(NarrativeSection section, int? enrolment, string text, int order) => new()
    {
        Id = order, Key = new Guid(order, 0, 0, new byte[8]), EnrolmentId = enrolment, Section = section, Order = order, Text = new LocalText(text), At = default,
    };

    private static SurveyQuestion Survey() => new()
    {
        Id = 1, EnrolmentId = EnrolmentId, Text = "Sinh hoạt có thiết thực không?", Source = "Phiếu không ghi tên",
        Answers = [new SurveyAnswer { Id = 1, Rank = 1, Label = "Không", Before = 30, After = 10 }, new SurveyAnswer { Id = 2, Rank = 2, Label = "Có", Before = 70, After = 90 }],
    };

    private static ConclusionAct Act(ReviewConclusion conclusion) => new()
    {
        Id = 1, Act = 1, Content = conclusion, SnapshotHash = new string('a', 64), Entitled = 13, Present = 11, RecordedAt = default,
        Decisions =
        [
            new ConclusionDecision { Id = 1, Option = ConclusionOption.ContinueSurvey, For = 9, Against = 1, Abstained = 1 },
            new ConclusionDecision { Id = 2, EnrolmentId = EnrolmentId, Option = ConclusionOption.Keep, For = 11, Against = 0, Abstained = 0 },
        ],
    };
}
