using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;

namespace PilotReview.Core.Documents;

/// <summary>Every figure of a document with its code, as it was printed. Kept with an issued document, so that a code on paper is found after years, whatever was entered since.</summary>
public static class PrintedFigures
{
    /// <summary>What the file is called among those of an issued document.</summary>
    public const string Format = "figures";

    /// <summary>Ending of the file on the reader's machine.</summary>
    public const string FileEnding = "json";

    private const int Schema = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The figures in the order of the report: results, then the others; codes are unique.</summary>
    /// <param name="evaluation">The review as its reader may see it.</param>
    /// <param name="work">What was written for it; null where only the figures are at hand.</param>
    /// <param name="culture">The language of contents and values.</param>
    public static IReadOnlyList<PrintedFigure> Of(ReviewEvaluation evaluation, ReviewWork? work, CultureInfo culture) =>
    [
        .. evaluation.Findings.Select(finding => Of(finding, evaluation.Dossier, culture)),
        .. OtherFigures.Of(evaluation, work, culture).All.Select(figure => new PrintedFigure(figure.Code, figure.Content, figure.Value, figure.Source)),
    ];

    /// <summary>A result as it is printed.</summary>
    public static PrintedFigure Of(Finding finding, ReviewDossier dossier, CultureInfo culture) => new(
        finding.Code,
        Phrases.Fill("x.finding", culture, ("indicator", finding.Indicator.Name.In(culture)), ("unit", finding.Unit.On(dossier.Review.AsOf).Name.In(culture))),
        Phrases.Fill(
            "x.finding.value", culture, ("before", FigureWording.Level(finding, Side.Before, dossier, culture)), ("after", FigureWording.Level(finding, Side.After, dossier, culture)),
            ("change", FindingWording.ChangeText(finding, culture)), ("verdict", FindingWording.Verdict(finding, culture))),
        Phrases.Fill(
            "x.finding.source", culture, ("before", Phrases.Periods(finding.Result.Before.Periods, finding.Indicator.PeriodKind, culture)),
            ("after", Phrases.Periods(finding.Result.After.Periods, finding.Indicator.PeriodKind, culture))));

    /// <summary>The file: the same figures give the same bytes.</summary>
    /// <param name="documentCode">The document.</param>
    /// <param name="figures">Its figures.</param>
    public static byte[] Write(string documentCode, IReadOnlyList<PrintedFigure> figures) => JsonSerializer.SerializeToUtf8Bytes(new Sheet(Schema, documentCode, figures), Options);

    /// <summary>The figures of a file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such file.</exception>
    public static IReadOnlyList<PrintedFigure> Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Sheet>(bytes, Options) is { Schema: Schema, Figures: { } figures } ? figures : throw new InvalidDataException("The file holds no figures of this form.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException("The file holds no figures.", fault);
        }
    }

    private sealed record Sheet(int Schema, string Document, IReadOnlyList<PrintedFigure> Figures);
}
