using System.Text;
using PilotReview.Data;
using PilotReview.Web.Options;
using Serilog;
using Serilog.Extensions.Logging;

namespace PilotReview.Web.Logs;

/// <summary>The log kept in files: one a day, each of limited size, the last thirty days. What cannot be written, on a full disk for instance, is lost without
/// harm to the program.</summary>
public static class FileLog
{
    public const int DaysKept = 30;

    private const string Name = "pilotreview-.jsonl";
    private const long LargestFile = 8L * 1024 * 1024;
    private const int MostFiles = 64;

    /// <summary>Adds it, unless the settings name no folder. Every line is on the disk before the next is taken.</summary>
    public static void AddFileLog(this ILoggingBuilder logging, PilotReviewOptions options)
    {
        if (options.Logs.Length == 0)
        {
            return;
        }

        try
        {
            PrivateFolder.Create(options.Logs);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // the program does without; the terminal says so, see CanBeWritten
        }

        var log = new LoggerConfiguration()
            .MinimumLevel.Verbose() // which levels are logged is a setting of the host
            .WriteTo.File(
                new LogLine(),
                Path.Combine(options.Logs, Name),
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: LargestFile,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: MostFiles,
                retainedFileTimeLimit: TimeSpan.FromDays(DaysKept),
                encoding: new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
            .CreateLogger();
        // not by AddSerilog, which would pass every level by the settings
        logging.Services.AddSingleton<ILoggerProvider>(_ => new SerilogLoggerProvider(log, dispose: true));
    }

    /// <summary>Whether a file can be made in the folder; true when the settings name none.</summary>
    public static bool CanBeWritten(PilotReviewOptions options)
    {
        if (options.Logs.Length == 0)
        {
            return true;
        }

        var probe = Path.Combine(options.Logs, Path.GetRandomFileName());
        try
        {
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
