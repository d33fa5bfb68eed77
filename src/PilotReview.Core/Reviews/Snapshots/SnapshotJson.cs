using System.Reflection;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PilotReview.Core.Reviews.Snapshots;

/// <summary>The canonical written form of a snapshot, and its hash: RFC 8785, absent members left out, decimals and reals as text, moments in UTC (docs/snapshot.md). The bytes of
/// the file are what is hashed, so that <c>sha256sum</c> tells the same.</summary>
public static class SnapshotJson
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = false,
        // a member that this program does not know would be dropped without a word: then the form is another one
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters =
        {
            new DecimalText(), new RealText(), new MomentText(), new PeriodText(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepStored } },
    };

    /// <summary>The canonical form.</summary>
    public static byte[] Write(SnapshotContent content) => CanonicalOrder.Write(JsonSerializer.SerializeToUtf8Bytes(content, Form));

    /// <summary>The same for a part of a snapshot: two parts are the same when their forms are.</summary>
    public static string WritePart<T>(T part) => JsonSerializer.Serialize(part, Form);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is not the form of a snapshot.</exception>
    public static SnapshotContent Read(ReadOnlySpan<byte> form)
    {
        var content = JsonSerializer.Deserialize<SnapshotContent>(form, Form);
        return content is { Format: SnapshotContent.PresentFormat }
            ? content
            : throw new JsonException($"The form {content?.Format} of a snapshot is not known.");
    }

    /// <summary>SHA-256 of a canonical form, lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> form) => Convert.ToHexStringLower(SHA256.HashData(form));

    /// <summary>Whether bytes are in the canonical order: written again from what they say, they come out the same.</summary>
    public static bool IsCanonical(ReadOnlySpan<byte> form)
    {
        try
        {
            return CanonicalOrder.Write(form).AsSpan().SequenceEqual(form);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A member without a value is left out.</summary>
    private static bool MayBeAbsent(JsonPropertyInfo property) => property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null;

    /// <summary>Writes what is stored, and not what follows from it, by name; sets what the program itself sets only by its steps.</summary>
    private static void KeepStored(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var stored = new List<JsonPropertyInfo>();
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider is not PropertyInfo { SetMethod: { } setter } known)
            {
                continue;
            }

            property.IsRequired = property.IsRequired && !MayBeAbsent(property);
            property.Set ??= setter.IsPublic ? null : known.SetValue;
            stored.Add(property);
        }

        type.Properties.Clear();
        foreach (var property in stored.OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            type.Properties.Add(property);
        }
    }
}
