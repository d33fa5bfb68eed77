using System.CommandLine;
using System.Text;

namespace PilotReview.Web.Cli;

/// <summary>All that the program can be told on the command line. No verb, or options alone, means <c>serve</c>.</summary>
public static class Verbs
{
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return await RunAsync(args, Console.Out, Console.Error);
    }

    /// <summary>The same with other streams than the terminal's.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
            {
                await error.WriteLineAsync(fault.Message);
            }

            return ExitCodes.WrongUsage;
        }

        // the web host listens for Ctrl+C itself, and every other verb may be broken off: it works in one transaction
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static RootCommand Root()
    {
        var root = new RootCommand(VerbTexts.Say(nameof(CliText.Program)))
        {
            ServeVerb.Create(),
            MigrateVerb.Create(),
            CreateAdminVerb.Create(),
            SeedVerb.Create(),
            ImportVerb.Create(),
            ExportDataVerb.Create(),
            ImportDataVerb.Create(),
            EvaluateVerb.Create(),
            ReportVerb.Create(),
            CheckTextVerb.Create(),
            VerifyAuditVerb.Create(),
            VerifySnapshotVerb.Create(),
            BackupVerb.Create(),
            RestoreVerb.Create(),
        };
        ServeVerb.AddTo(root);
        return root;
    }
}
