using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>Where an issue stands.</summary>
public enum IssueKind
{
    /// <summary>Must be mended, or explained.</summary>
    Open = 1,

    /// <summary>Sent back by the appraiser.</summary>
    Returned,

    /// <summary>Explained; stays so and is printed.</summary>
    Explained,
}

/// <summary>One line of "to be settled before sending": which cell, what is wrong, and what can be done with one click.</summary>
public sealed record IssueLine
{
    public required EntryKey Key { get; init; }

    public required IssueKind Kind { get; init; }

    /// <summary>Which check; null for a returned cell.</summary>
    public EntryCheck? Check { get; init; }

    /// <summary>It may be explained instead of mended.</summary>
    public bool MayExplain { get; init; }

    public required string Unit { get; init; }

    public required string Indicator { get; init; }

    /// <summary>What stands in the cell.</summary>
    public required string Figure { get; init; }

    public required string Text { get; init; }

    /// <summary>The figure that would mend it, as it is typed; empty when only the typist can know.</summary>
    public string Repair { get; init; } = string.Empty;

    /// <summary>The explanation that was given.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>The lines of a sheet: returned cells first, then what is open, then what is explained. Missing cells are counted, not listed.</summary>
    public static IReadOnlyList<IssueLine> Of(EntrySheet sheet, TimeZoneInfo zone, CultureInfo culture) =>
    [
        .. sheet.Rows.SelectMany(row => row.Cells.Where(cell => cell.State == ObservationState.Returned).Select(cell => Returned(row, cell, sheet, zone, culture)))
            .Concat(sheet.Rows.SelectMany(row => EntryChecks.Of(row, sheet.Columns).Where(IsListed)
                .Select(finding => (finding, Cell: row.Cells.First(cell => cell.Key == finding.Key)))
                // what was approved is settled; only the reasons given for it are still told
                .Where(pair => pair.Cell.State != ObservationState.Approved || pair.finding.Explanation is not null)
                .Select(pair => Found(row, pair.Cell, pair.finding, sheet, culture))))
            .OrderBy(line => line.Kind switch { IssueKind.Returned => 0, IssueKind.Open => 1, _ => 2 }),
    ];

    private static bool IsListed(EntryFinding finding) => finding.Grade != CheckGrade.Note;

    private static IssueLine Returned(EntryRow row, EntryCell cell, EntrySheet sheet, TimeZoneInfo zone, CultureInfo culture) => Line(row, cell, sheet, culture) with
    {
        Kind = IssueKind.Returned,
        Text = cell.Stored is { Entry: var entry }
            ? ObservationsText.ReturnedBecause.With(Formats.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(entry.At, zone).DateTime)), entry.Comment)
            : string.Empty,
    };

    private static IssueLine Found(EntryRow row, EntryCell cell, EntryFinding finding, EntrySheet sheet, CultureInfo culture) => Line(row, cell, sheet, culture) with
    {
        Kind = finding.Explanation is null ? IssueKind.Open : IssueKind.Explained,
        Check = finding.Check,
        MayExplain = finding.Grade == CheckGrade.Explain,
        Text = EntryWording.Finding(Named(finding, sheet.Columns, culture), culture),
        Repair = finding.Repair is { } repair ? FigureText.Typed(repair, cell.Rule.Indicator, cell.Rule.Scale, culture) : string.Empty,
        Reason = finding.Explanation?.Reason ?? string.Empty,
    };

    /// <summary>The column of the other indicator by its head instead of its code.</summary>
    private static EntryFinding Named(EntryFinding finding, IReadOnlyList<Indicator> columns, CultureInfo culture) => finding.Check == EntryCheck.DenominatorNotOther
        ? finding with { Arguments = [.. finding.Arguments.Select(argument => columns.FirstOrDefault(column => column.Code == argument)?.ShortName.In(culture) ?? argument)] }
        : finding;

    private static IssueLine Line(EntryRow row, EntryCell cell, EntrySheet sheet, CultureInfo culture) => new()
    {
        Key = cell.Key,
        Kind = IssueKind.Open,
        Unit = sheet.IsYear ? Formats.PeriodName(cell.Key.Period, culture) : row.Version.ShortName.In(culture),
        Indicator = cell.Rule.Indicator.ShortName.In(culture),
        Figure = FigureText.Typed(cell.Stored, cell.Rule.Indicator, cell.StoredScale, culture),
        Text = string.Empty,
    };
}
