using PilotReview.Core.Observations;

namespace PilotReview.Samples.CaoLanh;

/// <summary>All branches that hand in figures: the two that were dissolved, those that came after them, and the invented ones.</summary>
internal static class CaoLanhReporters
{
    public const string QuarterLineage = "K1";
    public const string SchoolLineage = "NTL";

    // the sheet of units leaves the size of one branch open; its figures still need one
    private const int MembersWhenUnknown = 62;

    public static Period First { get; } = Period.Month(2016, 10);

    public static Period Last { get; } = Period.Month(2023, 9);

    public static int Months => Last.Index - First.Index + 1;

    public static IReadOnlyList<Reporter> All { get; } =
    [
        new(CaoLanhUnits.QuarterBranch, QuarterLineage, "P1", 233, First, EndBefore(CaoLanhUnits.QuarterStart)),
        .. After(CaoLanhUnits.Quarter, QuarterLineage, "P1", CaoLanhUnits.QuarterStart, CaoLanhUnits.QuarterBranches),
        new(CaoLanhUnits.SchoolBranch, SchoolLineage, CaoLanhUnits.SchoolCommittee, 61, First, EndBefore(CaoLanhUnits.SchoolStart)),
        .. After(
            CaoLanhUnits.School, SchoolLineage, CaoLanhUnits.SchoolCommittee, CaoLanhUnits.SchoolStart, CaoLanhUnits.SchoolBranches),
        .. CaoLanhUnits.Comparisons.Select(branch => new Reporter(
            branch.Code, branch.Code, branch.Ward, branch.Official + branch.Probationary ?? MembersWhenUnknown, First, Last)),
    ];

    private static Period EndBefore(DateOnly start) => Period.Of(PeriodKind.Month, start).Plus(-1);

    private static IEnumerable<Reporter> After(
        string unit, string lineage, string ward, DateOnly start, IReadOnlyList<(int Official, int Probationary)> branches) =>
        branches.Select((branch, index) => new Reporter(
            CaoLanhUnits.PartOf(unit, index + 1), lineage, ward, branch.Official + branch.Probationary, Period.Of(PeriodKind.Month, start), Last));
}
