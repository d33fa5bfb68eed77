using System.Net.Mime;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Word;

namespace PilotReview.Web.Features.Reviews;

/// <summary>A format that a report can be had in: its ending, its media type, and what writes it. One list for downloads, the verb and what is issued.</summary>
public sealed record ReportFormat(string Ending, string MediaType, Action<Report, Stream> Write)
{
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("pdf", MediaTypeNames.Application.Pdf, PdfRenderer.Write),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordRenderer.Write),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ExcelRenderer.Write),
    ];

    /// <summary>The media type of a file by its ending; of a format that is not written any more, plain bytes.</summary>
    public static string MediaTypeOf(string ending) => All.FirstOrDefault(format => format.Ending == ending)?.MediaType ?? MediaTypeNames.Application.Octet;

    /// <summary>The whole file.</summary>
    public byte[] BytesOf(Report report)
    {
        using var file = new MemoryStream();
        Write(report, file);
        return file.ToArray();
    }
}
