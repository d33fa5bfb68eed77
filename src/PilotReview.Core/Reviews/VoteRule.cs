using PilotReview.Core.Settings;

namespace PilotReview.Core.Reviews;

/// <summary>Whether votes add up and suffice. More than half must be in favour; of whom, the office sets with a date (<see cref="OfficeSettings.VoteBase"/>).</summary>
/// <param name="Entitled">Members of the body.</param>
/// <param name="Present">Members who were present.</param>
/// <param name="IsOfPresent">Half of those present is enough; else of all members.</param>
public sealed record VoteRule(int Entitled, int Present, bool IsOfPresent)
{
    /// <summary>Most members that a standing committee is believed to have.</summary>
    public const int MostMembers = 99;

    /// <summary>Votes in favour that are needed: more than half.</summary>
    public int Needed => ((IsOfPresent ? Present : Entitled) / 2) + 1;

    public static VoteRule Of(int entitled, int present, OfficeSettings settings) =>
        new(entitled, present, settings[OfficeSettings.VoteBase] == OfficeSettings.VoteBasePresent);

    /// <summary>Whether a decision has as many votes as members were present.</summary>
    public bool AddsUp(ConclusionDecision decision) => decision.Cast == Present;

    public bool Passes(ConclusionDecision decision) => decision.For >= Needed;
}
