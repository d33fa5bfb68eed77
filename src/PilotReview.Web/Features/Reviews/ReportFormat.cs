using System.Globalization;
using System.Net.Mime;
using PilotReview.Core.Access;
using PilotReview.Core.Documents;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Slides;
using PilotReview.Documents.Word;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews;

/// <summary>A form in which a report can be had: what stands in it, what writes it. One list for downloads, the verb and what is issued.</summary>
/// <param name="Ending">Its name in addresses, in the verb and among issued files.</param>
/// <param name="FileEnding">The ending of its files.</param>
/// <param name="MediaType">The media type of its files.</param>
/// <param name="Write">What puts it into a file.</param>
public sealed record ReportFormat(string Ending, string FileEnding, string MediaType, Action<ReportRequest, Stream> Write)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("pdf", "pdf", MediaTypeNames.Application.Pdf, (asked, to) => PdfRenderer.Write(asked.Report(), to)),
        new("docx", "docx", Word, (asked, to) => WordRenderer.Write(asked.Report(), to)),
        new("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (asked, to) => ExcelRenderer.Write(asked.Report(), to)),
        new("brief", "pdf", MediaTypeNames.Application.Pdf, (asked, to) => PdfRenderer.Write(asked.Brief(), to)),
        new("slides", "pdf", MediaTypeNames.Application.Pdf, (asked, to) => SlidePdf.Write(asked.Slides(), to)),
        new("units", "pdf", MediaTypeNames.Application.Pdf, (asked, to) => PdfRenderer.Write(asked.Units(), to)),
        new("notes", "docx", Word, (asked, to) => WordRenderer.Write(asked.Notes(), to)) { IsIssued = false },
    ];

    /// <summary>Those that are kept with an issued document.</summary>
    public static IReadOnlyList<ReportFormat> Issued { get; } = [.. All.Where(format => format.IsIssued)];

    /// <summary>It is one of the files of an issued document. One that is not is an aid for those who work on reviews: written anew each time, and for nobody else.</summary>
    public bool IsIssued { get; init; } = true;

    /// <summary>What somebody must be allowed to get it.</summary>
    public Permission Permission => IsIssued ? Permission.SeePublishedReviews : Permission.SeeReviews;

    public static ReportFormat? Find(string ending) => All.FirstOrDefault(format => format.Ending == ending);

    /// <summary>The media type of a file by the name of its format; of one that is not written any more, plain bytes.</summary>
    public static string MediaTypeOf(string ending) => ending == PrintedFigures.Format ? MediaTypeNames.Application.Json : Find(ending)?.MediaType ?? MediaTypeNames.Application.Octet;

    /// <summary>What a file is called on the reader's machine: <c>bao-cao-SK-2021.pdf</c>, <c>tom-tat-SK-2021.pdf</c>.</summary>
    /// <param name="code">Code of the review, or of the issued document.</param>
    /// <param name="ending">The name of the format.</param>
    /// <param name="culture">The language of the file.</param>
    public static string FileName(string code, string ending, CultureInfo culture)
    {
        var name = ReviewsText.ResourceManager.GetString($"FileName_{ending}", culture) ?? ReviewsText.ResourceManager.GetString(nameof(ReviewsText.FileName), culture) ?? ReviewsText.FileName;
        return $"{name.With(code)}.{(ending == PrintedFigures.Format ? PrintedFigures.FileEnding : Find(ending)?.FileEnding ?? ending)}";
    }

    /// <summary>The whole file.</summary>
    public byte[] BytesOf(ReportRequest request)
    {
        using var file = new MemoryStream();
        Write(request, file);
        return file.ToArray();
    }
}
