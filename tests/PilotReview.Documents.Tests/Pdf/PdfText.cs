using System.Diagnostics;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

/// <summary>Reads a finished file with pdftotext where the machine has it; the test is skipped where not.</summary>
internal static class PdfText
{
    /// <param name="file">The finished file.</param>
    /// <param name="token">Ends the reading.</param>
    /// <param name="isRaw">In the order in which it was drawn, not as it stands on the page.</param>
    public static async Task<string> OfAsync(byte[] file, CancellationToken token, bool isRaw = false)
    {
        var tool = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext"))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(tool is null, "pdftotext is not on PATH.");

        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        try
        {
            await File.WriteAllBytesAsync(path, file, token);
            var start = new ProcessStartInfo(tool, ["-enc", "UTF-8", .. isRaw ? new[] { "-raw" } : [], path, "-"]) { RedirectStandardOutput = true };
            start.StandardOutputEncoding = System.Text.Encoding.UTF8;
            using var process = Process.Start(start) ?? throw new InvalidOperationException("pdftotext did not start.");
            var text = await process.StandardOutput.ReadToEndAsync(token);
            await process.WaitForExitAsync(token);
            return text;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
