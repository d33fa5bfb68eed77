using System.Globalization;
using System.Net.Mime;
using PilotReview.Core.Audit;
using PilotReview.Core.Comparison;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Word;

namespace PilotReview.Web.Features.Reviews;

/// <summary>A form in which a report can be had: what stands in it, what writes it. One list for downloads, the verb and what is issued.</summary>
/// <param name="Ending">Its name in addresses, in the verb and among issued files.</param>
/// <param name="FileEnding">The ending of its files.</param>
/// <param name="MediaType">The media type of its files.</param>
/// <param name="Build">What stands in it.</param>
/// <param name="Write">What writes it.</param>
public sealed record ReportFormat(string Ending, string FileEnding, string MediaType, Func<ReportRequest, Report> Build, Action<Report, Stream> Write)
{
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("pdf", "pdf", MediaTypeNames.Application.Pdf, Whole, PdfRenderer.Write),
        new("docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Whole, WordRenderer.Write),
        new("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Whole, ExcelRenderer.Write),
        new("brief", "pdf", MediaTypeNames.Application.Pdf, Brief, PdfRenderer.Write),
    ];

    public static ReportFormat? Find(string ending) => All.FirstOrDefault(format => format.Ending == ending);

    /// <summary>The media type of a file by the name of its format; of one that is not written any more, plain bytes.</summary>
    public static string MediaTypeOf(string ending) => Find(ending)?.MediaType ?? MediaTypeNames.Application.Octet;

    /// <summary>What a file is called on the reader's machine: <c>bao-cao-SK-2021.pdf</c>, <c>bao-cao-SK-2021-brief.pdf</c>.</summary>
    /// <param name="stem">The name without ending.</param>
    /// <param name="ending">The name of the format.</param>
    public static string FileName(string stem, string ending) => Find(ending) is { } format && format.FileEnding != ending ? $"{stem}-{ending}.{format.FileEnding}" : $"{stem}.{ending}";

    /// <summary>The whole file.</summary>
    public byte[] BytesOf(ReportRequest request)
    {
        using var file = new MemoryStream();
        Write(Build(request), file);
        return file.ToArray();
    }

    private static Report Whole(ReportRequest asked) => ReviewReport.Build(asked.Evaluation, asked.Culture, asked.Text.Style, asked.Head, asked.Text.Kept, asked.Text.Work, asked.Issue);

    private static Report Brief(ReportRequest asked) => ReviewBrief.Build(asked.Evaluation, asked.Culture, asked.Text.Work, asked.Head, asked.Issue);
}

/// <summary>What a form of a report is made from.</summary>
/// <param name="Evaluation">The review as its reader may see it.</param>
/// <param name="Culture">The language of the document.</param>
/// <param name="Text">What goes with it to everybody.</param>
/// <param name="Head">The head of the log, printed at the foot; null for none.</param>
/// <param name="Issue">Number, day and signer of an issued document; null for a draft.</param>
public sealed record ReportRequest(ReviewEvaluation Evaluation, CultureInfo Culture, ReportText Text, AuditHead? Head, IssueMark? Issue = null);
