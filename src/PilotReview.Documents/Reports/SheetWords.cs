using System.Resources;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Reports;

/// <summary>Names and heads of the sheets that only the workbook has.</summary>
internal static class SheetWords
{
    public static PhraseBook Book { get; } = new(new ResourceManager("PilotReview.Documents.Reports.SheetWords", typeof(SheetWords).Assembly));
}
