using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PilotReview.Core.Reviews.Snapshots;

/// <summary>Writes any JSON document anew with its members by name and without blanks; knows nothing of what it means.</summary>
internal static class CanonicalOrder
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="JsonException">It is no JSON document.</exception>
    public static byte[] Write(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        using var parsed = JsonDocument.ParseValue(ref reader);
        if (reader.BytesConsumed != document.Length)
        {
            throw new JsonException("Something follows after the document.");
        }

        var buffer = new ArrayBufferWriter<byte>(document.Length);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            Write(parsed.RootElement, writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
