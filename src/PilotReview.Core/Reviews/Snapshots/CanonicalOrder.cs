using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PilotReview.Core.Reviews.Snapshots;

/// <summary>Writes any JSON document anew in the canonical form of RFC 8785 (JSON Canonicalization Scheme), narrowed to what a snapshot holds: no member without a value and no
/// number but whole ones. Knows nothing of what the document means.</summary>
internal static class CanonicalOrder
{
    /// <exception cref="JsonException">It is no JSON document, names a member twice, or holds what the form does not have.</exception>
    public static byte[] Write(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        using var parsed = JsonDocument.ParseValue(ref reader);
        if (reader.BytesConsumed != document.Length)
        {
            throw new JsonException("Something follows after the document.");
        }

        var text = new StringBuilder(document.Length);
        Write(parsed.RootElement, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(JsonElement element, StringBuilder text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteMembers(element, text);
                break;
            case JsonValueKind.Array:
                Join('[', element.EnumerateArray(), Write, ']', text);
                break;
            case JsonValueKind.String:
                WriteText(TextOf(element), text);
                break;
            case JsonValueKind.Number:
                text.Append(element.TryGetInt64(out var whole) && whole.ToString(CultureInfo.InvariantCulture) == element.GetRawText()
                    ? element.GetRawText()
                    : throw new JsonException($"The number {element.GetRawText()} is not a whole one, plainly written."));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                text.Append(element.GetRawText());
                break;
            default:
                throw new JsonException("A value that is none is left out, not written.");
        }
    }

    private static void WriteMembers(JsonElement element, StringBuilder text)
    {
        var members = element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        if (members.Select(member => member.Name).Distinct(StringComparer.Ordinal).Count() != members.Count)
        {
            throw new JsonException("A member is named twice.");
        }

        Join('{', members, WriteMember, '}', text);
    }

    private static void WriteMember(JsonProperty member, StringBuilder text)
    {
        WriteText(member.Name, text);
        text.Append(':');
        Write(member.Value, text);
    }

    private static void Join<T>(char open, IEnumerable<T> parts, Action<T, StringBuilder> write, char close, StringBuilder text)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst)
            {
                text.Append(',');
            }

            isFirst = false;
            write(part, text);
        }

        text.Append(close);
    }

    private static string TextOf(JsonElement element)
    {
        try
        {
            return element.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException("A text holds half of a character.", fault);
        }
    }

    /// <summary>Section 3.2.2.2 of RFC 8785: only the quotation mark, the backslash and the control characters are escaped, by their short form where there is one.</summary>
    private static void WriteText(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
    }
}
