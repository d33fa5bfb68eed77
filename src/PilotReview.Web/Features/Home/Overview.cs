using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Web.Features.Home.Heat;

namespace PilotReview.Web.Features.Home;

/// <summary>What the overview shows one actor, in the language of the page. Plain texts and numbers, so that the page drawn by the server can hand it to the
/// open page.</summary>
public sealed record Overview
{
    public required OverviewQuery Query { get; init; }

    public required Role Role { get; init; }

    /// <summary>Whether the actor reads figures here at all.</summary>
    public bool IsReader { get; init; }

    /// <summary>How much the database holds; for the administrator only.</summary>
    public ContentCounts? Counts { get; init; }

    /// <summary>There is a pilot, even if the actor may see nothing of it.</summary>
    public bool HasPilots { get; init; }

    /// <summary>The pilots the actor may see.</summary>
    public IReadOnlyList<PilotChoice> Pilots { get; init; } = [];

    /// <summary>The pilot that is shown; null when there is none to show.</summary>
    public PilotPicture? Shown { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ConclusionLine> Conclusions { get; init; } = [];
}

/// <summary>A pilot to choose.</summary>
public sealed record PilotChoice(string Code, string Model);

/// <summary>A review to choose, or to open.</summary>
public sealed record ReviewLine(string Code, string Title, DateOnly AsOf, ReviewState State);

/// <summary>What was concluded in a review.</summary>
public sealed record ConclusionLine(string ReviewCode, string Title, DateOnly Date, string Number, string Text, int Collectives, int Individuals);

/// <summary>One pilot: how large, how long, how much of the planned data, and its heat map.</summary>
public sealed record PilotPicture
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Model { get; init; }

    public required DateOnly Start { get; init; }

    /// <summary>The data day of the review that is shown; today without one.</summary>
    public required DateOnly Until { get; init; }

    public required int Units { get; init; }

    public required int Members { get; init; }

    public required int Branches { get; init; }

    public required YardstickLine Yardstick { get; init; }

    /// <summary>The reviews the actor may see, newest first.</summary>
    public IReadOnlyList<ReviewLine> Reviews { get; init; } = [];

    /// <summary>The review that is shown.</summary>
    public ReviewLine? Review { get; init; }

    public HeatTable? Heat { get; init; }

    public bool IsSample { get; init; }

    /// <summary>Whole months from the start to <see cref="Until"/>, that day included.</summary>
    public int Months => Pilot.MonthsRun(Start, Until);
}

/// <summary>When the yardstick was fixed and how many lines came after the start.</summary>
/// <param name="FixedOn">The day the first lines were fixed; null without lines.</param>
/// <param name="Lines">Lines fixed by the start.</param>
/// <param name="Later">Lines chosen after it.</param>
public sealed record YardstickLine(DateOnly? FixedOn, int Lines, int Later);
