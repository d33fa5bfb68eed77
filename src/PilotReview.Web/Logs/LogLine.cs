using System.Buffers;
using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Data.Sqlite;
using Serilog.Events;
using Serilog.Formatting;

namespace PilotReview.Web.Logs;

/// <summary>One event as one line of JSON.</summary>
/// <remarks>No figure, no name and nothing a user typed may reach the file. The product's own events name their values by that rule; of everyone else's only
/// numbers are kept. Of an exception its type and trace are kept, and its message only where the machine alone makes it.</remarks>
public sealed class LogLine : ITextFormatter
{
    private const string Category = "SourceContext";
    private const string Event = "EventId";
    private const string Own = "PilotReview.";

    /// <summary>The value of <see cref="Faults.FaultLog"/> that carries the number shown to the user.</summary>
    private const string FaultNumber = "Number";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Format(LogEvent logEvent, TextWriter output)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            WriteEvent(json, logEvent);
            WriteExceptions(json, logEvent.Exception);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(line.WrittenSpan) + "\n");
    }

    private static void WriteEvent(Utf8JsonWriter json, LogEvent logEvent)
    {
        var category = Text(logEvent, Category) ?? string.Empty;
        json.WriteString("time", logEvent.Timestamp.UtcDateTime);
        json.WriteString("level", logEvent.Level.ToString());
        json.WriteString("category", category);
        if (logEvent.Properties.TryGetValue(Event, out var id) && id is StructureValue { Properties: var parts })
        {
            foreach (var part in parts)
            {
                WriteValue(json, part.Name == "Id" ? "eventId" : "event", part.Value);
            }
        }

        json.WriteString("template", logEvent.MessageTemplate.Text);
        var isOwn = category.StartsWith(Own, StringComparison.Ordinal);
        if (isOwn && Text(logEvent, FaultNumber) is { } number)
        {
            json.WriteString("fault", number);
        }

        json.WriteStartObject("values");
        foreach (var (name, value) in logEvent.Properties.Where(value => value.Key is not (Category or Event)))
        {
            if (isOwn || value is ScalarValue { Value: not string and (IConvertible or TimeSpan) })
            {
                WriteValue(json, name, value);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteExceptions(Utf8JsonWriter json, Exception? exception)
    {
        if (exception is null)
        {
            return;
        }

        json.WriteStartArray("exceptions");
        for (var current = exception; current is not null; current = current.InnerException)
        {
            json.WriteStartObject();
            json.WriteString("type", current.GetType().FullName);
            json.WriteNumber("code", (current as SqliteException)?.SqliteExtendedErrorCode ?? current.HResult);
            if (current is SqliteException or SocketException)
            {
                json.WriteString("message", current.Message);
            }

            json.WriteString("stack", current.StackTrace);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, LogEventPropertyValue value)
    {
        switch (value)
        {
            case ScalarValue { Value: int whole }:
                json.WriteNumber(name, whole);
                break;
            case ScalarValue { Value: long whole }:
                json.WriteNumber(name, whole);
                break;
            case ScalarValue { Value: bool isSo }:
                json.WriteBoolean(name, isSo);
                break;
            case ScalarValue { Value: string text }:
                json.WriteString(name, text);
                break;
            default:
                json.WriteString(name, value.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string? Text(LogEvent logEvent, string name) =>
        logEvent.Properties.TryGetValue(name, out var value) && value is ScalarValue { Value: string text } ? text : null;
}
