using System.CommandLine;

namespace PilotReview.Web.Cli;

/// <summary>Gives a command its action, and turns what can go wrong on any machine (a locked file, a taken address) into one sentence.</summary>
public static class VerbAction
{
    public static void Runs(this Command command, Func<VerbCall, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parsed, token) =>
        {
            var call = new VerbCall(parsed);
            try
            {
                return await action(call, token);
            }
            catch (Exception fault) when (ExpectedFault.Find(fault) is { } expected)
            {
                return call.Refused(expected.Sentence);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // a bug: one sentence with its name; the trace goes to the log of a debugger, not to the office
                System.Diagnostics.Debug.WriteLine(fault);
                return call.Refused(VerbTexts.Say(nameof(CliText.Unexpected), fault.GetType().Name, fault.Message));
            }
        });
}
