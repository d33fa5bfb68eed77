using PilotReview.Core.Observations;

namespace PilotReview.Samples.PartyCells;

/// <summary>A body that hands in figures: which model it belongs to, and for which months.</summary>
/// <param name="Group">The model; what it was before and what became of it share the slow waves.</param>
/// <param name="IsAfter">It came with the model; the units that are compared with never do.</param>
internal sealed record ModelReporter(string Code, string Group, int Members, Period First, Period Last, bool IsAfter)
{
    public const string Cells = "cells";
    public const string Sub = "sub";
    public const string Split = "split";
    public const string Agency = "agency";
    public const string Residential = "residential";
    public const string Offices = "offices";

    public static Period Begin { get; } = Period.Month(2018, 1);

    public static Period End { get; } = Period.Month(2023, 4);

    public static int Months => End.Index - Begin.Index + 1;

    /// <summary>Whether it stands by itself: its waves are its own.</summary>
    public string Lineage => Group is Residential or Offices ? Code : Group;

    public bool IsOffice => Group is Agency or Offices;

    public static IReadOnlyList<ModelReporter> All { get; } =
    [
        Old(PartyCellsUnits.Largest, Cells, 108, PartyCellsEvents.CellsStart),
        .. Parts(PartyCellsUnits.Largest, Cells, PartyCellsUnits.CellMembers, PartyCellsEvents.CellsStart),
        Old(PartyCellsUnits.SubBranch, Sub, PartyCellsUnits.SubMembers.Sum(), PartyCellsEvents.SubStart),
        .. Parts(PartyCellsUnits.Sub, Sub, PartyCellsUnits.SubMembers, PartyCellsEvents.SubStart),
        Old(PartyCellsUnits.SplitBranch, Split, PartyCellsUnits.SplitMembers.Sum(), PartyCellsEvents.SplitStart),
        .. Parts(PartyCellsUnits.SplitBranch, Split, PartyCellsUnits.SplitMembers, PartyCellsEvents.SplitStart),
        Old(PartyCellsUnits.AgencyPeople, Agency, 14, PartyCellsEvents.AgencyStart),
        Old(PartyCellsUnits.AgencyParty, Agency, 12, PartyCellsEvents.AgencyStart),
        new(PartyCellsUnits.Agency, Agency, 26, MonthOf(PartyCellsEvents.AgencyStart), End, IsAfter: true),
        .. PartyCellsUnits.ComparedMembers.Select((members, index) => new ModelReporter(PartyCellsUnits.ComparedBranch(index + 1), Residential, members, Begin, End, IsAfter: false)),
        .. PartyCellsUnits.ComparedOffices.Select((members, index) => new ModelReporter(PartyCellsUnits.ComparedOffice(index + 1), Offices, members, Begin, End, IsAfter: false)),
    ];

    private static ModelReporter Old(string code, string group, int members, DateOnly start) => new(code, group, members, Begin, MonthOf(start).Plus(-1), IsAfter: false);

    private static IEnumerable<ModelReporter> Parts(string unit, string group, IReadOnlyList<int> members, DateOnly start) =>
        members.Select((count, index) => new ModelReporter(PartyCellsUnits.PartOf(unit, index + 1), group, count, MonthOf(start), End, IsAfter: true));

    private static Period MonthOf(DateOnly day) => Period.Of(PeriodKind.Month, day);
}
