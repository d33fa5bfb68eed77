using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PilotReview.Web.Cli;

/// <summary>One call of a verb: its options, and how it answers.</summary>
public sealed class VerbCall(ParseResult parsed)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    public TextWriter Output { get; } = parsed.InvocationConfiguration.Output;

    public TextWriter Error { get; } = parsed.InvocationConfiguration.Error;

    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>The database file: the one given, or else the one of the settings.</summary>
    public string DatabaseFile(Option<string?> option) => VerbSettings.DatabaseFile(Value(option));

    /// <summary>Writes a line and is done.</summary>
    public int Done(string line)
    {
        Output.WriteLine(line);
        return ExitCodes.Done;
    }

    /// <summary>Writes the answer for machines and is done.</summary>
    public int Done<T>(T answer)
        where T : class
    {
        Output.WriteLine(JsonSerializer.Serialize(answer, Format));
        return ExitCodes.Done;
    }

    /// <summary>Says in one sentence why the verb did not do what was asked.</summary>
    public int Refused(string sentence)
    {
        Error.WriteLine(sentence);
        return ExitCodes.Refused;
    }
}
