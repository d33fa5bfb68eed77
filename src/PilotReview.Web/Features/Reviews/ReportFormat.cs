using System.Net.Mime;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Word;

namespace PilotReview.Web.Features.Reviews;

/// <summary>A format that a report can be had in: its ending, its media type, and what writes it. One list for downloads and the verb.</summary>
public sealed record ReportFormat(string Ending, string MediaType, Action<Report, Stream> Write)
{
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("pdf", MediaTypeNames.Application.Pdf, PdfRenderer.Write),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordRenderer.Write),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ExcelRenderer.Write),
    ];
}
