using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Core.Organisation;
using PilotReview.Core.Settings;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts;

namespace PilotReview.Web.Features.Audit;

/// <summary>Turns the log's keys and codes into the words of the office: <c>Observation 12/3/2021-05</c> into "Chi bộ Khóm 1 · DSH · 05/2021".</summary>
public sealed partial class LogLabels
{
    private const int KeyParts = 3;

    /// <summary>Fields whose values are codes of a closed list, not texts that somebody typed.</summary>
    private static readonly HashSet<string> CodeFields =
    [
        "State", "Role", "Kind", "Direction", "Aggregation", "PeriodKind", "ChoiceReason", "IsDemo", "IsSuccessor", "NeedsFollowUp", "TwoFactorEnabled",
        "Check", "DenominatorSource", "IsYesNo", "From", "To", "Section", "Proposed", "Option", "Verdict", "Target", "ToRole", "FromRole", "IsSo", "IsScopeSetLater", "FromVisits", "IsScoreCopied",
    ];

    private static readonly HashSet<string> ByRow = ["Account", "LegalBasis", "UnitKind", "UnitCategory", "ScaleVersion", "SettingValue"];

    private readonly Dictionary<string, Dictionary<string, string>> _names;
    private readonly TimeZoneInfo _zone;

    private LogLabels(Dictionary<string, Dictionary<string, string>> names, TimeZoneInfo zone) => (_names, _zone) = (names, zone);

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>Whether the names of accounts are told, here and of the machine, where they may be a person's: to whoever may see the whole log.</summary>
    private bool TellsAccounts { get; init; }

    /// <summary>The posts that each account has had, oldest first, from the log.</summary>
    private Dictionary<string, List<(long Seq, string Post)>> Posts { get; init; } = [];

    private Dictionary<string, string> UserNames { get; init; } = [];

    public static async Task<LogLabels> LoadAsync(AppDb db, TimeProvider time, bool tellsAccounts, CancellationToken token)
    {
        var units = await db.Units.AsNoTracking().AsSplitQuery().ToListAsync(token);
        var indicators = await db.Indicators.AsNoTracking().IgnoreAutoIncludes().ToListAsync(token);
        var names = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal)
        {
            ["Unit"] = units.ToDictionary(unit => Key(unit.Id), unit => $"{unit.Versions[^1].ShortName.In(Culture)} ({unit.Code})"),
            ["Indicator"] = indicators.ToDictionary(indicator => Key(indicator.Id), indicator => $"{indicator.ShortName.In(Culture)} ({indicator.Code})"),
            ["Account"] = await db.Users.AsNoTracking().ToDictionaryAsync(account => Key(account.Id), account => account.Post, token),
            ["Pilot"] = await db.Pilots.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(pilot => Key(pilot.Id), pilot => pilot.Code, token),
            ["Review"] = await db.Reviews.AsNoTracking().ToDictionaryAsync(review => Key(review.Id), review => review.Code, token),
            ["IssuedDocument"] = await db.IssuedDocuments.AsNoTracking().ToDictionaryAsync(document => Key(document.Id), document => document.Code, token),
            ["UnitKind"] = (await db.UnitKinds.AsNoTracking().IgnoreAutoIncludes().ToListAsync(token)).ToDictionary(kind => Key(kind.Id), kind => kind.Name.In(Culture)),
            ["UnitCategory"] = (await db.UnitCategories.AsNoTracking().IgnoreAutoIncludes().ToListAsync(token)).ToDictionary(category => Key(category.Id), category => category.Name.In(Culture)),
            ["UnitEvent"] = await db.UnitEvents.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(change => Key(change.Id), change => change.Code, token),
            ["FigureTable"] = await db.FigureTables.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(table => Key(table.Id), table => table.Code, token),
            ["LegalBasis"] = await db.LegalBases.AsNoTracking().ToDictionaryAsync(basis => Key(basis.Id), basis => basis.Number, token),
            ["ScaleVersion"] = await db.ScaleVersions.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(scale => Key(scale.Id), scale => scale.Code, token),
            ["SettingValue"] = await db.SettingValues.AsNoTracking().ToDictionaryAsync(row => Key(row.Id), row => SettingNames.Of(row.Key), token),
            ["ImportBatch"] = await db.ImportBatches.AsNoTracking().ToDictionaryAsync(batch => Key(batch.Id), batch => batch.FileName, token),
        };
        var pilots = await db.Pilots.AsNoTracking().AsSplitQuery().ToListAsync(token);
        names["YardstickItem"] = pilots.SelectMany(pilot => pilot.Yardstick).ToDictionary(item => Key(item.Id), item => names["Indicator"].GetValueOrDefault(Key(item.IndicatorId), Key(item.IndicatorId)));
        names["Enrolment"] = pilots.SelectMany(pilot => pilot.Enrolments).ToDictionary(enrolment => Key(enrolment.Id), enrolment => names["Unit"].GetValueOrDefault(Key(enrolment.UnitId), Key(enrolment.UnitId)));
        names["ComparisonUnit"] = pilots.SelectMany(pilot => pilot.Enrolments).SelectMany(enrolment => enrolment.ComparisonUnits)
            .ToDictionary(unit => Key(unit.Id), unit => names["Unit"].GetValueOrDefault(Key(unit.UnitId), Key(unit.UnitId)));
        return new LogLabels(names, time.LocalTimeZone)
        {
            TellsAccounts = tellsAccounts,
            Posts = await PostsAsync(db, token),
            UserNames = await db.Users.AsNoTracking().ToDictionaryAsync(account => Key(account.Id), account => account.UserName ?? string.Empty, token),
        };
    }

    /// <summary>Asked for by a range of subjects, which are indexed.</summary>
    private static async Task<Dictionary<string, List<(long Seq, string Post)>>> PostsAsync(AppDb db, CancellationToken token)
    {
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => string.Compare(entry.Subject, "Account:") >= 0 && string.Compare(entry.Subject, "Account;") < 0 && entry.Field == "Post" && entry.NewValue != null)
            .OrderBy(entry => entry.Seq).Select(entry => new { entry.Seq, entry.EntityId, entry.NewValue }).ToListAsync(token);
        return entries.GroupBy(entry => entry.EntityId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(entry => (entry.Seq, entry.NewValue ?? string.Empty)).ToList(), StringComparer.Ordinal);
    }

    public LogLine Line(AuditEntry entry) => new(
        entry.Seq,
        TimeZoneInfo.ConvertTime(entry.At, _zone),
        entry.AccountId is { } account ? Who(Key(account), entry.Seq) : string.Empty,
        Origin(entry.Origin),
        ActionName(entry.Action),
        Thing(entry.Entity, entry.EntityId, entry.Subject),
        entry.Field.Length == 0 ? string.Empty : FieldName(entry.Field),
        Value(entry.Field, entry.OldValue),
        Value(entry.Field, entry.NewValue),
        entry.Hash)
    {
        IsFromWeb = entry.Origin.StartsWith(AuditAuthor.Web, StringComparison.Ordinal),
    };

    /// <summary>The post as it was at that entry; beside it the name of the account, which never changes, for whoever may see the accounts.</summary>
    private string Who(string account, long seq)
    {
        var post = Posts.TryGetValue(account, out var posts) && posts.FindLast(known => known.Seq <= seq) is { Post: { } then } ? then : Name("Account", account) ?? $"#{account}";
        return TellsAccounts && UserNames.TryGetValue(account, out var name) ? $"{post} ({name})" : post;
    }

    /// <summary>A value that is not what the log says.</summary>
    public string Difference(DataDifference difference) => LogText.Difference.With(
        Thing(difference.Entity, difference.EntityId, $"{difference.Entity}:{difference.EntityId}"),
        difference.Field.Length == 0 ? LogText.WholeRow : FieldName(difference.Field),
        Value(difference.Field, difference.Logged) ?? LogText.Nothing, Value(difference.Field, difference.Present) ?? LogText.Nothing);

    public static string ActionName(string action) => Find($"Action_{action}") ?? action;

    public static string EntityName(string entity) => Find($"Entity_{entity}") ?? entity;

    public static string FieldName(string field) => Find($"Field_{field.Replace('.', '_')}") ?? field;

    [GeneratedRegex("^(?<ending>[a-z]+) (?<language>vi|en) sha256:(?<hash>[0-9a-f]{64})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ReportDetail();

    private static string? Find(string key) => LogText.ResourceManager.GetString(key);

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);

    private string? Name(string entity, string key) => _names.GetValueOrDefault(entity)?.GetValueOrDefault(key);

    /// <summary>Where a change came from; of an imported value, the file and the cell.</summary>
    private string Origin(string origin)
    {
        if (!TellsAccounts && origin.StartsWith(AuditAuthor.Web, StringComparison.Ordinal))
        {
            return LogText.Browser;
        }

        var (source, place) = AuditPlace.Split(origin);
        source = TellsAccounts ? source : AuditAuthor.WithoutMachineAccount(source);
        var parts = source.Split(' ', 2);
        var said = Find($"Origin_{parts[0]}") is { } known ? known.With(parts.Length > 1 ? parts[1] : string.Empty).TrimEnd() : source;
        return WithPlace(said, place);
    }

    /// <summary>Where a verification says that a figure came from: <c>account 3</c> or <c>program</c>, and the place of what was imported.</summary>
    private string EntryOrigin(string value)
    {
        var (source, place) = AuditPlace.Split(value);
        var account = source.Split(' ').ElementAtOrDefault(1);
        return WithPlace(account is null ? LogText.Program : Name("Account", account) ?? $"#{account}", place);
    }

    private string WithPlace(string said, AuditPlace? place) => place is var (batch, cell)
        ? LogText.OriginCell.With(said, Name("ImportBatch", Key(batch)) ?? Key(batch), cell)
        : said;

    /// <summary>A thing that addresses name by the number of its row; null for one that they name by its code, and for one that is gone.</summary>
    public string? OfRow(string kind, string key) => ByRow.Contains(kind) && Name(kind, key) is { } name ? $"{EntityName(kind)} {name}" : null;

    private string Thing(string entity, string key, string subject)
    {
        if (key.Length == 0)
        {
            return LogText.UnknownAccount;
        }

        var name = entity == nameof(Observation) ? ObservationName(key) : Name(entity, key) ?? OwnerName(subject);
        return name is null ? $"{EntityName(entity)} {key}" : $"{EntityName(entity)}: {name}";
    }

    private string? OwnerName(string subject)
    {
        var at = subject.IndexOf(':', StringComparison.Ordinal);
        return at < 0 ? null : Name(subject[..at], subject[(at + 1)..]);
    }

    private string? ObservationName(string key)
    {
        var parts = key.Split('/');
        return parts.Length == KeyParts && Period.TryParse(parts[2], out var period)
            ? $"{Name("Unit", parts[0]) ?? parts[0]} · {Name("Indicator", parts[1]) ?? parts[1]} · {Formats.PeriodName(period, Culture)}"
            : null;
    }

    private string? Value(string field, string? value) => value switch
    {
        null or "" or AuditText.Withheld => value,
        _ when value.StartsWith(AuditText.Withheld, StringComparison.Ordinal) => AuditText.Withheld,
        _ when field.EndsWith("Id", StringComparison.Ordinal) => Referred(field, value) ?? value,
        _ when field == nameof(Observation.Figure) => Figure(value),
        _ when field == nameof(Observation.Entry) => EntryOrigin(value),
        _ when field == nameof(FigureLine.Relation) && SnakeCase.TryParse<LineRelation>(value, out var relation) => Words.Of(relation, Culture),
        _ when field == nameof(FigureTable.Subject) && SnakeCase.TryParse<FigureSubject>(value, out var about) => Words.Of(about, Culture),
        _ when field == nameof(SettingValue.Key) => SettingNames.Of(value),
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Formats.Date(day),
        _ when DateTimeOffset.TryParseExact(value, "yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) =>
            Moment(TimeZoneInfo.ConvertTime(moment, _zone)),
        _ when field.Length == 0 && ReportDetail().Match(value) is { Success: true } report => LogText.ReportFile.With(
            (Find($"Form_{report.Groups["ending"].Value}") ?? report.Groups["ending"].Value.ToUpperInvariant()), Find($"Language_{report.Groups["language"].Value}") ?? string.Empty, report.Groups["hash"].Value),
        _ => (field.Length == 0 || CodeFields.Contains(field)) && Find($"Value_{value}") is { } word ? word : value,
    };

    private string? Referred(string field, string id) => field switch
    {
        "ParentId" or "UnitId" or "FromUnitId" or "ToUnitId" => Name("Unit", id),
        "KindId" => Name("UnitKind", id),
        "CategoryId" => Name("UnitCategory", id),
        "EventId" => Name("UnitEvent", id),
        "IndicatorId" => Name("Indicator", id),
        "PilotId" => Name("Pilot", id),
        "ScaleVersionId" => Name("ScaleVersion", id),
        "ReviewId" => Name("Review", id),
        "TableId" => Name("FigureTable", id),
        "DocumentId" => Name("IssuedDocument", id),
        "EnrolmentId" => Name("Enrolment", id),
        "AccountId" or "ToAccountId" or "ScoreAccountId" => Name("Account", id),
        _ => null,
    };

    private static string Figure(string value)
    {
        var local = value.Replace(".", Culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal);
        return local.Replace("level", LogText.Level, StringComparison.Ordinal);
    }

    public static string Moment(DateTimeOffset moment) => moment.ToString("HH:mm:ss dd/MM/yyyy", CultureInfo.InvariantCulture);
}
