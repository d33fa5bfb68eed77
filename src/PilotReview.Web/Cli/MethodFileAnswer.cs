using System.Text.Json;
using PilotReview.Core.MethodFiles;

namespace PilotReview.Web.Cli;

/// <summary>Answers a method file: reads it, computes every case, writes the answers to a file or the output. No database is opened.</summary>
internal static class MethodFileAnswer
{
    /// <summary>Larger than any set of cases; a file beyond it was not meant for this.</summary>
    private const long MostBytes = 256L * 1024 * 1024;

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    public static async Task<int> RunAsync(VerbCall call, FileInfo file, FileInfo? to, CancellationToken token)
    {
        if (!file.Exists)
        {
            return call.Refused(VerbTexts.Say(nameof(CliText.ImportMissing), file.ToString()));
        }

        if (file.Length > MostBytes)
        {
            return call.Refused(VerbTexts.Say(nameof(CliText.MethodFileTooLarge), file.ToString(), MostBytes / (1024 * 1024)));
        }

        try
        {
            await using var stream = file.OpenRead();
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: token);
            var answer = MethodFile.Answer(document.RootElement, out var unknown).ToJsonString(Format);
            if (unknown.Count > 0)
            {
                await call.Error.WriteLineAsync(VerbTexts.Say(nameof(CliText.MethodsUnknown), string.Join(", ", unknown)));
            }

            if (to is null)
            {
                return call.Done(answer);
            }

            WholeFile.Write(to, target => target.Write(System.Text.Encoding.UTF8.GetBytes(answer + Environment.NewLine)));
            return call.Done(VerbTexts.Say(nameof(CliText.MethodFileAnswered), to.FullName));
        }
        catch (JsonException fault)
        {
            return call.Refused(VerbTexts.Say(
                nameof(CliText.MethodFileNotJson), file.ToString(), (fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1));
        }
        catch (CaseInputException fault)
        {
            return call.Refused(VerbTexts.Say(nameof(CliText.MethodFileField), file.ToString(), fault.Field));
        }
    }
}
