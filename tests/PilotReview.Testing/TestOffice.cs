using System.Diagnostics;

namespace PilotReview.Testing;

/// <summary>Opens documents in LibreOffice as a reader would. <c>SOFFICE_PATH</c>, or <c>soffice</c> on the path; without it tests are skipped, unless
/// <c>PILOTREVIEW_OFFICE_TESTS=required</c>.</summary>
public static class TestOffice
{
    private static readonly string[] Names = ["soffice", "libreoffice", "soffice.exe"];
    private static readonly string[] TextNames = ["pdftotext", "pdftotext.exe"];

    public static bool IsRequired { get; } = Environment.GetEnvironmentVariable("PILOTREVIEW_OFFICE_TESTS") == "required";

    /// <summary>Whether documents can be opened and read here.</summary>
    public static bool IsHere { get; } = Program is not null && TextProgram is not null;

    /// <summary>Why a test cannot run here; tests skip with it.</summary>
    public const string Missing = "LibreOffice and pdftotext are not on this machine; set PILOTREVIEW_OFFICE_TESTS=required to fail instead.";

    private static string? Program => Environment.GetEnvironmentVariable("SOFFICE_PATH") is { Length: > 0 } chosen ? chosen : Find(Names);

    private static string? TextProgram => Find(TextNames);

    /// <summary>What a reader sees: the text of the file as LibreOffice prints it, page after page, with the lines in their places.</summary>
    /// <param name="file">The document.</param>
    /// <param name="extension">Its kind: xlsx, docx.</param>
    /// <param name="cancellationToken">Ends the programs.</param>
    /// <exception cref="InvalidOperationException">The program is not here, or did not open the file.</exception>
    public static async Task<string> PrintedTextAsync(byte[] file, string extension, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("office");
        try
        {
            var source = Path.Combine(folder.FullName, "document." + extension);
            await File.WriteAllBytesAsync(source, file, cancellationToken);
            // a profile of its own: a running LibreOffice would take the work and say nothing
            var profile = new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri;
            await RunAsync(Program, cancellationToken, "--headless", $"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", folder.FullName, source);
            var printed = Path.Combine(folder.FullName, "document.pdf");
            return await RunAsync(TextProgram, cancellationToken, "-layout", printed, "-");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string? program, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo(program ?? throw new InvalidOperationException(Missing))
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? await said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error}");
    }

    private static string? Find(IEnumerable<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
