using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using PilotReview.Web.Features.Observations.Entry;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Observations;

/// <summary>One cell of the sheet: the figure as it is typed, its state as a tint and a mark, and in words on focus.</summary>
public sealed partial class EntryGridCell
{
    [Parameter, EditorRequired]
    public required EntryView View { get; set; }

    [Parameter, EditorRequired]
    public required EntryCell Cell { get; set; }

    [Parameter, EditorRequired]
    public required int Column { get; set; }

    [Parameter, EditorRequired]
    public required int Row { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private string State => SnakeCase.Of(Cell.State.ToString());

    private bool IsOpen => View.MayEnter && Cell.IsOpen;

    private bool IsOdd => View.Issues.Any(issue => issue.Kind == IssueKind.Open && issue.Key == Cell.Key);

    private string Text => Cell.Masking != Masking.None ? FigureWording.Mask(Cell.Masking, Culture) : FigureText.Typed(Cell.Stored, Cell.Rule.Indicator, Cell.StoredScale, Culture);

    private string LastYear => FigureText.Typed(Cell.LastYear, Cell.Rule.Indicator, Cell.Rule.Scale, Culture);

    private string Class => Cell.State switch
    {
        ObservationState.Returned => "ret",
        ObservationState.Submitted or ObservationState.Approved => IsOdd ? "lock bad" : "lock",
        _ when IsOdd => "bad",
        ObservationState.Draft => "saved",
        _ => string.Empty,
    };

    private string Named(string state) => Cell.Rule.Indicator.Kind == IndicatorKind.Ordinal ? $"{state} level".TrimStart() : state;

    private string? Title => Cell.Stored?.Entry switch
    {
        { Source: ObservationSource.Retrieved, Evidence: var document } => ObservationsText.RetrievedFrom.With(document),
        _ => null,
    };
}
