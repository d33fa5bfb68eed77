using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Reviews.Snapshots;

/// <summary>A value that is written as one text.</summary>
internal abstract class TextConverter<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString() ?? string.Empty, out var value)
            ? value
            : throw new JsonException($"No {typeof(T).Name} stands here.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));

    protected abstract string Format(T value);

    protected abstract bool TryParse(string text, out T value);
}

/// <summary>A decimal number as text with a point and without zeros at its end: <c>0.5</c>.</summary>
internal sealed class DecimalText : TextConverter<decimal>
{
    protected override string Format(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    protected override bool TryParse(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}

/// <summary>A real number as the shortest text that reads back as the same number.</summary>
internal sealed class RealText : TextConverter<double>
{
    protected override string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    protected override bool TryParse(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}

/// <summary>A moment in UTC: <c>2021-10-15T09:42:00.0000000Z</c>.</summary>
internal sealed class MomentText : TextConverter<DateTimeOffset>
{
    protected override string Format(DateTimeOffset value) => value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    protected override bool TryParse(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
}

/// <summary>A period as in files: <c>2021-09</c>, <c>2021-Q3</c>, <c>2021</c>.</summary>
internal sealed class PeriodText : TextConverter<Period>
{
    protected override string Format(Period value) => value.ToString();

    protected override bool TryParse(string text, out Period value) => Period.TryParse(text, out value);
}
