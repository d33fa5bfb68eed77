using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Import;
using PilotReview.Core.Units;

namespace PilotReview.Data.Import;

/// <summary>Stores kinds, categories, units with their versions, events and transfers.</summary>
internal sealed class OrganisationStore(AppDb db)
{
    private Dictionary<string, int> _units = [];
    private Dictionary<string, int> _events = [];

    /// <summary>Ids of all units, stored before or now, by code.</summary>
    public IReadOnlyDictionary<string, int> UnitIds => _units;

    public IReadOnlyDictionary<string, int> EventIds => _events;

    public async Task AddAsync(ScenarioRows rows, CancellationToken token)
    {
        db.UnitKinds.AddRange(rows.Kinds.Select(row => new UnitKind { Code = row.Code, Name = row.Name, From = row.From, To = row.To }));
        db.UnitCategories.AddRange(rows.Categories.Select(row => new UnitCategory { Code = row.Code, Name = row.Name }));
        var byCode = rows.Units.GroupBy(row => row.Code, StringComparer.Ordinal).ToList();
        db.Units.AddRange(byCode.Select(versions => new Unit
        {
            Code = versions.Key,
            ValidFrom = versions.Min(row => row.From),
            ValidTo = versions.MaxBy(row => row.From)?.To,
        }));
        await db.SaveChangesAsync(token);

        _units = await db.Units.IgnoreAutoIncludes().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, token);
        await AddVersionsAsync(rows.Units, token);
        await AddEventsAsync(rows, token);
    }

    private async Task AddVersionsAsync(List<UnitRow> rows, CancellationToken token)
    {
        var kinds = await db.UnitKinds.ToDictionaryAsync(kind => kind.Code, kind => kind.Id, token);
        var categories = await db.UnitCategories.ToDictionaryAsync(category => category.Code, category => category.Id, token);
        db.AddRange(rows.Select(row => new UnitVersion
        {
            UnitId = _units[row.Code],
            From = row.From,
            Name = row.Name,
            ShortName = row.ShortName,
            ParentId = row.Parent is null ? null : _units[row.Parent],
            KindId = kinds[row.Kind],
            CategoryId = row.Category is null ? null : categories[row.Category],
            OfficialMembers = row.Official,
            ProbationaryMembers = row.Probationary,
            ExemptMembers = row.Exempt,
            AwayMembers = row.Away,
        }));
        await db.SaveChangesAsync(token);
    }

    private async Task AddEventsAsync(ScenarioRows rows, CancellationToken token)
    {
        var transfers = rows.Transfers.ToLookup(row => row.Event, StringComparer.Ordinal);
        db.UnitEvents.AddRange(rows.Events.Select(row => new UnitEvent
        {
            Code = row.Code,
            Kind = row.Kind,
            DecisionNumber = row.DecisionNumber,
            DecisionDate = row.DecisionDate,
            EffectiveDate = row.EffectiveDate,
            Note = row.Note,
            Parties =
            [
                .. row.Predecessors.Select(code => new UnitEventParty { UnitId = _units[code], IsSuccessor = false }),
                .. row.Successors.Select(code => new UnitEventParty { UnitId = _units[code], IsSuccessor = true }),
            ],
            Transfers = [.. transfers[row.Code].Select(Transfer)],
        }));
        await db.SaveChangesAsync(token);
        _events = await db.UnitEvents.IgnoreAutoIncludes().ToDictionaryAsync(change => change.Code, change => change.Id, token);
    }

    private MemberTransfer Transfer(TransferRow row) => new()
    {
        FromUnitId = row.FromUnit is null ? null : _units[row.FromUnit],
        ToUnitId = row.ToUnit is null ? null : _units[row.ToUnit],
        Members = row.Members,
    };
}
