using System.Text.Json;
using System.Text.Json.Serialization;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;

namespace PilotReview.Documents.Tests.Import;

/// <summary>Rows as text without the letters of their columns, so that two readings can be compared. Only written, never read back.</summary>
public static class RowsText
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new PeriodConverter(), new SourceConverter() } };

    public static string Of(ScenarioRows rows) => JsonSerializer.Serialize(rows, Options);

    private sealed class PeriodConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class SourceConverter : JsonConverter<RowSource>
    {
        public override RowSource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, RowSource value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value.Sheet} {value.Row}");
    }
}
