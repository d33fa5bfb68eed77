using PilotReview.Core.Units;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Events;

/// <summary>What was read of a decision: what is wrong with it, what ought to be looked at again, and how the organisation would be.</summary>
public sealed record EventReading
{
    public required UnitRegister Register { get; init; }

    /// <summary>Null while what was typed makes none.</summary>
    public EventPlan? Plan { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Null until the units are in order.</summary>
    public EventTable? Table { get; init; }

    /// <summary>The organisation afterwards; null while anything is wrong.</summary>
    public EventRehearsal? After { get; init; }

    /// <summary>Code of the event when the decision is recorded already: the same form was sent twice.</summary>
    public string? RecordedAs { get; init; }

    /// <summary>Tells one plan from another: what is recorded is what was drawn.</summary>
    public string Mark { get; init; } = string.Empty;

    /// <summary>The units are in order, and now the members are asked for.</summary>
    public bool AsksForMembers { get; init; }

    public bool IsReady => After is not null && Problems.Count == 0;
}
