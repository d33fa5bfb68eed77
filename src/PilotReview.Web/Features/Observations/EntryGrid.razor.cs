using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Web.Features.Observations.Entry;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Observations;

/// <summary>The sheet: branches × indicators of a month, or months × indicators of a branch's year. Drawn here; its keys are in <c>entry.js</c>.</summary>
public sealed partial class EntryGrid
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required EntryView View { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private string Label => View.Sheet.IsYear
        ? ObservationsText.SheetOfYear.With(View.Query.Year, View.Sheet.Unit.On(View.Sheet.Month.End).ShortName.In(Culture))
        : ObservationsText.SheetOfMonth.With(Formats.PeriodName(View.Sheet.Month, Culture), View.Sheet.Rows.Count);

    /// <summary>The rows with the line of totals above each group; the whole sheet's line stands first.</summary>
    private IEnumerable<(TotalLine? Total, IReadOnlyList<(EntryRow Row, int At)> Rows)> Parts
    {
        get
        {
            var totals = TotalLine.Of(View.Sheet, Culture);
            yield return (totals.GetValueOrDefault(string.Empty), []);
            foreach (var group in Drawn.GroupBy(pair => pair.Row.GroupId))
            {
                var code = group.Key is { } id ? View.Sheet.Tree[id].Code : null;
                yield return (code is null ? null : totals.GetValueOrDefault(code), [.. group]);
            }
        }
    }

    /// <summary>The rows in the order in which they are drawn, each with its number: those of one sub-committee stand together.</summary>
    private IReadOnlyList<(EntryRow Row, int At)> Drawn =>
    [
        .. View.Sheet.Rows.Select((row, at) => (row, at)).GroupBy(pair => pair.row.GroupId).OrderBy(group => group.Min(pair => pair.at))
            .SelectMany(group => group).Select((pair, at) => (pair.row, at)),
    ];

    private static string Flag(bool value) => value ? "yes" : "no";

    private string NameOf(EntryRow row) => View.Sheet.IsYear ? Formats.PeriodName(row.Month, Culture) : row.Version.ShortName.In(Culture);
}
