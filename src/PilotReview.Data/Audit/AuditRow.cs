using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;

namespace PilotReview.Data.Audit;

/// <summary>A tracked row as the log sees it: its kind, its key, its subject, and its values as text.</summary>
internal sealed class AuditRow(EntityEntry entry)
{
    private const string Figure = nameof(Observation.Figure);

    private readonly IEntityType _type = entry.Metadata;

    public string Entity => AuditPolicy.NameOf(_type);

    /// <summary>Read after the row is saved: a new row has its key only then.</summary>
    public string Key => entry.Entity is Observation observation
        ? ObservationKey(observation)
        : string.Join('/', (_type.FindPrimaryKey()?.Properties ?? []).Select(property => AuditText.Of(entry.Property(property.Name).CurrentValue)));

    public string Subject => AuditPolicy.OwnerOf(_type.ClrType) is { } owner
        ? $"{owner.Owner}:{AuditText.Of(entry.Property(owner.Property).CurrentValue)}"
        : $"{Entity}:{Key}";

    /// <summary>The batch and cell that an observation came with.</summary>
    public string Place => entry.Entity is Observation observation ? PlaceOf(observation) : string.Empty;

    public static string ObservationKey(Observation observation) =>
        FormattableString.Invariant($"{observation.UnitId}/{observation.IndicatorId}/{observation.Period}");

    public static string PlaceOf(Observation observation) => observation.Entry.ImportBatchId is { } batch
        ? new AuditPlace(batch, observation.Entry.Cell).ToString()
        : string.Empty;

    /// <summary>The values of an observation by name; the same as of its tracked row.</summary>
    public static IEnumerable<(string Field, string? Value)> ValuesOf(Observation observation) =>
    [
        (nameof(Observation.ScaleVersionId), AuditText.Of(observation.ScaleVersionId)),
        (nameof(Observation.State), AuditText.Of(observation.State)),
        (nameof(Observation.NeedsFollowUp), AuditText.Of(observation.NeedsFollowUp)),
        ("Entry.Comment", AuditText.Of(observation.Entry.Comment)),
        ("Entry.Evidence", AuditText.Of(observation.Entry.Evidence)),
        (Figure, AuditText.OfFigure(observation.Figure)),
    ];

    /// <summary>The values as they are now.</summary>
    public Dictionary<string, string?> Current() => Values(property => property.CurrentValue, part => part.CurrentValue is not null);

    /// <summary>The values as they were read from the database.</summary>
    public Dictionary<string, string?> Original()
    {
        var before = new Lazy<object>(() => entry.OriginalValues.ToObject());
        // only a part of the row itself may be missing; a part of a part is there whenever that one is
        return Values(property => property.OriginalValue, part => !part.Metadata.IsNullable || part.Metadata.PropertyInfo?.GetValue(before.Value) is not null);
    }

    /// <summary>Withheld values that are about to change; both are spelled the same, so a comparison would not show it.</summary>
    public HashSet<string> ChangedSecrets() =>
    [
        .. entry.Properties
            .Where(property => AuditPolicy.SecrecyOf(_type.ClrType, property.Metadata.Name) == Secrecy.Withheld && !Equals(property.OriginalValue, property.CurrentValue))
            .Select(property => property.Metadata.Name),
    ];

    private Dictionary<string, string?> Values(Func<PropertyEntry, object?> read, Func<ComplexPropertyEntry, bool> isThere)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Where(property => IsContent(property.Metadata)))
        {
            Add(values, property.Metadata.Name, read(property));
        }

        foreach (var part in entry.ComplexProperties.Where(isThere))
        {
            AddPart(values, part, string.Empty, read);
        }

        return values;
    }

    private void AddPart(Dictionary<string, string?> values, ComplexPropertyEntry part, string above, Func<PropertyEntry, object?> read)
    {
        if (part.Metadata.ClrType == typeof(ObservationFigure))
        {
            object? Of(string name) => read(part.Property(name));
            values[Figure] = AuditText.OfFigure(new ObservationFigure
            {
                Numerator = (decimal?)Of(nameof(ObservationFigure.Numerator)),
                Denominator = (decimal?)Of(nameof(ObservationFigure.Denominator)),
                Value = (decimal?)Of(nameof(ObservationFigure.Value)),
                LevelRank = (int?)Of(nameof(ObservationFigure.LevelRank)),
            });
            return;
        }

        var path = $"{above}{part.Metadata.Name}.";
        foreach (var property in part.Properties)
        {
            Add(values, path + property.Metadata.Name, read(property));
        }

        foreach (var inner in part.ComplexProperties)
        {
            AddPart(values, inner, path, read);
        }
    }

    private void Add(Dictionary<string, string?> values, string field, object? value)
    {
        if (AuditPolicy.IsLogged(_type.ClrType, field))
        {
            values[field] = AuditPolicy.SecrecyOf(_type.ClrType, field) switch
            {
                Secrecy.Withheld when value is not (null or "") => AuditText.Withheld,
                Secrecy.Fingerprint => AuditText.FingerprintOf(AuditText.Of(value)),
                _ => AuditText.Of(value),
            };
        }
    }

    /// <summary>Keys say which row it is; an observation's natural key does too.</summary>
    private bool IsContent(IProperty property) => !property.IsPrimaryKey()
        && !(_type.ClrType == typeof(Observation)
            && property.Name is nameof(Observation.UnitId) or nameof(Observation.IndicatorId) or nameof(Observation.Period));
}
