using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Audit;

/// <summary>Takes out of the log what its reader may not see of small figures of sensitive indicators: that they changed is told, by whom and when, but not what they are.</summary>
internal sealed class LogMasks
{
    private const int KeyParts = 3;

    /// <summary>Fields that hold a figure, or words about it.</summary>
    private static readonly HashSet<string> Fields = ["Figure", "Reason", "Entry.Comment", "Entry.Evidence"];

    private readonly DisclosureMasks _masks;
    private readonly Dictionary<(string Entity, string EntityId), EntryKey> _cells;

    /// <summary>Steps of months in which a figure is masked: their reasons speak of it.</summary>
    private readonly HashSet<string> _steps = [];

    private LogMasks(DisclosureMasks masks, Dictionary<(string Entity, string EntityId), EntryKey> cells) => (_masks, _cells) = (masks, cells);

    /// <summary>For the rows that are told of.</summary>
    public static async Task<LogMasks> LoadAsync(AppDb db, Actor actor, IReadOnlyCollection<(string Entity, string EntityId)> rows, DateOnly today, CancellationToken token)
    {
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var masks = await DisclosureQuery.LoadAsync(db, actor, tree, today, token);
        if (masks.IsEmpty)
        {
            return new LogMasks(masks, []);
        }

        var cells = new Dictionary<(string Entity, string EntityId), EntryKey>();
        foreach (var (entity, id) in rows.Where(row => row.Entity == nameof(Observation)))
        {
            if (Read(id) is { } cell)
            {
                cells[(entity, id)] = cell;
            }
        }

        var versions = Numbers(rows, nameof(ObservationVersion));
        foreach (var row in await db.Observations.AsNoTracking().SelectMany(observation => observation.History, (observation, version) => new { observation.UnitId, observation.IndicatorId, observation.Period, version.Id })
            .Where(row => versions.Contains(row.Id)).ToListAsync(token))
        {
            cells[(nameof(ObservationVersion), Text(row.Id))] = new EntryKey(row.UnitId, row.IndicatorId, row.Period);
        }

        var explanations = Numbers(rows, nameof(CheckExplanation));
        foreach (var row in await db.Set<CheckExplanation>().AsNoTracking().Where(row => explanations.Contains(row.Id)).ToListAsync(token))
        {
            cells[(nameof(CheckExplanation), Text(row.Id))] = new EntryKey(row.UnitId, row.IndicatorId, row.Period);
        }

        var shown = new LogMasks(masks, cells);
        var steps = Numbers(rows, nameof(MonthStep));
        foreach (var step in await db.MonthSteps.AsNoTracking().Where(step => steps.Contains(step.Id)).ToListAsync(token))
        {
            if (masks.Any(cell => cell.Period.End == step.Month.End && tree.IsUnderOn(cell.UnitId, step.UnitId, step.Month.End)))
            {
                shown._steps.Add(Text(step.Id));
            }
        }

        return shown;
    }

    /// <summary>What stands in the place of a value; null when it may be told.</summary>
    public string? Of(string entity, string entityId, string field) => entity == nameof(MonthStep)
        ? _steps.Contains(entityId) && (field.Length == 0 || Fields.Contains(field)) ? FigureWording.Mask(Masking.Withheld, CultureInfo.CurrentUICulture) : null
        : (field.Length == 0 || Fields.Contains(field)) && _cells.TryGetValue((entity, entityId), out var cell) && _masks.Of(cell) is not Masking.None and var masking
            ? FigureWording.Mask(masking, CultureInfo.CurrentUICulture)
            : null;

    /// <summary>The line without what is masked. Its hash goes too: with two values to choose from, the one that fits it would be found.</summary>
    public LogLine Shown(AuditEntry entry, LogLine line) => Of(entry.Entity, entry.EntityId, entry.Field) is { } mask
        ? line with { Old = line.Old is null ? null : mask, New = line.New is null ? null : mask, Hash = string.Empty }
        : line;

    private static EntryKey? Read(string key)
    {
        var parts = key.Split('/');
        return parts.Length == KeyParts && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var unit) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var indicator)
            && Period.TryParse(parts[2], out var period) ? new EntryKey(unit, indicator, period) : null;
    }

    private static List<long> Numbers(IEnumerable<(string Entity, string EntityId)> rows, string entity) =>
        [.. rows.Where(row => row.Entity == entity).Select(row => long.TryParse(row.EntityId, CultureInfo.InvariantCulture, out var id) ? id : 0)];

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
