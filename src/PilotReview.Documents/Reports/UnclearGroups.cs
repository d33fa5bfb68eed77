using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Reports;

/// <summary>Results on which nothing is concluded, by verdict and reason, with the names of those in a group.</summary>
internal sealed class UnclearGroups(ReviewContext context)
{
    /// <summary>Results that a group names; more are counted.</summary>
    private const int MostNamed = 6;

    /// <summary>The groups, the most frequent reason of each verdict first.</summary>
    /// <param name="kinds">The verdicts.</param>
    public IReadOnlyList<IReadOnlyList<Finding>> Of(params IReadOnlyCollection<VerdictKind> kinds) =>
    [
        .. context.Findings.Where(finding => kinds.Contains(finding.Verdict.Kind))
            .GroupBy(finding => (finding.Verdict.Kind, Reason: FindingWording.WhyNot(finding, context.Culture)))
            .OrderBy(group => group.Key.Kind).ThenByDescending(group => group.Count()).Select(IReadOnlyList<Finding> (group) => [.. group]),
    ];

    /// <summary>Unit by unit the indicators; where units are many, the indicators with how often.</summary>
    public string Named(IReadOnlyList<Finding> group)
    {
        var names = context.TellsUnits
            ? group.Select(Name).ToList()
            : [.. group.GroupBy(finding => finding.Indicator.Id).OrderByDescending(same => same.Count()).Select(same => $"{same.First().Indicator.ShortName.In(context.Culture)} ({context.Whole(same.Count())})")];
        var told = string.Join("; ", names.Take(MostNamed));
        return names.Count <= MostNamed ? told : context.Say("named.more", ("named", told), ("count", Formats.Count(names.Count - MostNamed, context.Culture)));
    }

    /// <summary>The indicator, with its unit where there are several.</summary>
    public string Name(Finding finding)
    {
        var indicator = finding.Indicator.ShortName.In(context.Culture);
        return context.Dossier.Enrolments.Count == 1 ? indicator : context.Say("named", ("indicator", indicator), ("unit", context.ShortNameOf(finding.Unit.Id)));
    }
}
