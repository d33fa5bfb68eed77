using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Evidence;

/// <summary>Where figures came from and what they say, as text.</summary>
public static class FigureSource
{
    /// <summary>Typed, or the file and its cell.</summary>
    public static string Of(ObservationEntry entry, ReviewDossier dossier, CultureInfo culture) => FileOf(entry, dossier) switch
    {
        null when entry.Source == ObservationSource.Retrieved => ReviewsText.SourceRetrieved.With(entry.Evidence),
        null => Words.Of(entry.Source, culture),
        { } file when entry.Cell.Length == 0 => ReviewsText.SourceFile.With(file),
        { } file => ReviewsText.SourceCell.With(file, entry.Cell),
    };

    /// <summary>The sources of several figures: each kind or file once.</summary>
    public static string Of(IEnumerable<Observation> observations, ReviewDossier dossier, CultureInfo culture) => string.Join("; ", observations
        .Select(observation => FileOf(observation.Entry, dossier) is { } file ? ReviewsText.SourceFile.With(file) : Words.Of(observation.Entry.Source, culture))
        .Distinct());

    /// <summary>The remarks of several figures, each once.</summary>
    public static string Comments(IEnumerable<Observation> observations) =>
        string.Join("; ", observations.Select(observation => observation.Entry.Comment).Where(comment => comment.Length > 0).Distinct());

    /// <summary>A content of an observation: n/N, the value or the name of the level; "no figure" when nothing was observed.</summary>
    public static string Figure(ObservationFigure figure, Indicator indicator, int? scale, ReviewDossier dossier, CultureInfo culture) => figure switch
    {
        { Numerator: { } numerator, Denominator: { } denominator } => FigureWording.Ratio(numerator, denominator, culture),
        { Numerator: { } count } => FigureWording.Amount(count, culture),
        { Value: { } value } => FigureWording.Value(indicator, (double)value, culture),
        { LevelRank: { } rank } => FigureWording.LevelName(rank, scale, dossier, culture),
        _ => Phrases.Get("f.none", culture),
    };

    /// <summary>The day an entry was made.</summary>
    public static string Day(ObservationEntry entry) => Formats.Date(DateOnly.FromDateTime(entry.At.LocalDateTime));

    private static string? FileOf(ObservationEntry entry, ReviewDossier dossier) =>
        entry.Source == ObservationSource.Imported && entry.ImportBatchId is { } batch ? dossier.ImportFiles.GetValueOrDefault(batch) : null;
}
