using PilotReview.Core;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Section VI: what the committees recommend, what is put before the conference for each unit, what it concluded, what the superior committee is asked for.</summary>
internal sealed class ProposalSection(ReviewContext context)
{
    private static readonly (RecommendationKind Kind, string Column)[] Kinds =
    [
        (RecommendationKind.Keep, "keep"), (RecommendationKind.Widen, "widen"), (RecommendationKind.Adjust, "adjust"), (RecommendationKind.Dissolve, "dissolve"),
        (RecommendationKind.MoreTime, "more_time"), (RecommendationKind.NoOpinion, "no_opinion"),
    ];

    public IReadOnlyList<Block> Blocks() => context.Outline.Section(
        context.Text("h.proposals"),
        [
            (context.Text("h.proposals.committees"), [.. Committees()]), (context.Say("h.proposals.body", ("body", context.Body)), [.. Proposed()]), .. Concluded(),
            (context.Text("h.proposals.superior"), new NarrativeText(context).Prose(NarrativeSection.ToSuperior)),
        ]);

    private IEnumerable<(string Title, IReadOnlyList<Block> Blocks)> Concluded() => context.Dossier.Review.Conclusion is null
        ? []
        : [(context.Say("h.conclusion", ("body", context.Body)), [.. new ConclusionSection(context).Blocks()])];

    private IEnumerable<Block> Committees()
    {
        if (context.Work is not { Committees.Count: > 0 } work)
        {
            return [];
        }

        return
        [
            context.Coded(RecommendationWording.Tally(work.Tally, context.Culture), OtherFigures.Recommended),
            context.Table(
                "recommendations", context.Text("recommendations.table"),
                [
                    context.Column("number", 4, Align.Centre), context.Column("committee", 24), .. Kinds.Select(kind => context.Column(kind.Column, 8.5, Align.Centre)), context.Column("main_reason", 30),
                ],
                [
                    .. work.Committees.Select((committee, at) => Line(committee, at + 1)),
                    new Row(
                        [Cell.Empty, new Cell(context.Text("cell.sum")), .. Kinds.Select(kind => new Cell(context.Whole(work.Tally.Of(kind.Kind))) { Number = work.Tally.Of(kind.Kind) }), Cell.Empty],
                        RowStyle.Total),
                ]),
        ];
    }

    private Row Line(ReviewCommittee committee, int number) => new(
    [
        new Cell(context.Whole(number)), new Cell(context.NameOf(committee.UnitId)), .. Kinds.Select(kind => new Cell(committee.Kind == kind.Kind ? "×" : string.Empty)),
        new Cell(committee.Kind is null ? context.Text("cell.silent") : committee.Reason),
    ]);

    private IEnumerable<Block> Proposed() => context.Dossier.Enrolments
        .Select(enrolment => (Enrolment: enrolment, Unit: context.Work?.UnitOf(enrolment.Id)))
        .Where(pair => pair.Unit is { Proposed: not null })
        .Select((pair, at) => new Paragraph(context.Coded(Proposal(pair.Enrolment, pair.Unit!))) { ListMark = context.Outline.Letter(at) + ")" });

    /// <summary>What is put before the conference for a unit, and on what grounds.</summary>
    public string Proposal(Enrolment enrolment, ReviewUnit unit)
    {
        var told = Phrases.Fill("rec." + SnakeCase.Of((unit.Proposed ?? ConclusionOption.Keep).ToString()), context.Culture, ("unit", context.NameOf(enrolment.UnitId)));
        return unit.Opinion.Length == 0 ? told : $"{told} {Phrases.Fill("rec.grounds", context.Culture, ("grounds", context.InSentence(unit.Opinion)))}";
    }
}
