using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Data.Entry;
using PilotReview.Data.Queries;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>Saves what was typed into a sheet, cell by cell, and tells what the sheet looks like afterwards.</summary>
public sealed class CellsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>Cells that one message may bring; a pasted block of a whole sheet comes in several.</summary>
    public const int MostCells = 500;

    public const int LongestDocument = 200;

    /// <summary>No cell is typed into for longer; whoever left it open went away.</summary>
    private const int LongestSeconds = 300;

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    public async Task<CellsAnswer?> SaveAsync(Writer writer, CellsSent sent, CultureInfo culture, CancellationToken token)
    {
        // a message past the page's script may hold no list, or nothing in it
        if (!writer.May(Permission.EnterData) || sent.Cells is null || sent.Cells.Any(cell => cell is null))
        {
            return null;
        }

        if (Refusal(sent) is { } refused)
        {
            return new CellsAnswer { Refused = refused };
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await OpenAsync(db, writer, sent, token) is not { } open)
        {
            return null;
        }

        var (read, outcomes) = await WriteAsync(db, open, writer, sent, token);
        await transaction.CommitAsync(token);

        var after = await OpenAsync(db, writer, sent, token) ?? open;
        var whose = await PostsAsync(db, outcomes, culture, token);
        return Answer(after, culture) with
        {
            Cells = [.. read.Select(cell => AnswerOf(cell, outcomes, after, whose, culture))],
            Totals = await TotalsAsync(db, open, culture, token),
        };
    }

    private Task<OpenSheet?> OpenAsync(AppDb db, Writer writer, CellsSent sent, CancellationToken token) => OpenSheet.FindAsync(
        db, writer.Actor, (sent.Unit, sent.Month, sent.Year), [.. sent.Cells.Select(cell => cell.Key)], Today, token);

    /// <summary>Cells whose denominator is another column's numerator are read last, beside what was written of the others.</summary>
    private async Task<(IReadOnlyList<ReadCellResult> Read, IReadOnlyList<CellOutcome> Outcomes)> WriteAsync(
        AppDb db, OpenSheet open, Writer writer, CellsSent sent, CancellationToken token)
    {
        List<(int At, ReadCellResult Cell)> read = [];
        List<CellOutcome> outcomes = [];
        foreach (var part in sent.Cells.Select((cell, at) => (Cell: cell, At: at)).GroupBy(pair => IsOfOther(open, pair.Cell)).OrderBy(part => part.Key))
        {
            var beside = read.Count == 0 ? open : await OpenAsync(db, writer, sent, token) ?? open;
            List<(int At, ReadCellResult Cell)> ofPart = [.. part.Select(pair => (pair.At, ReadCell(beside, pair.Cell, EntryOf(sent, pair.Cell, writer))))];
            read.AddRange(ofPart);
            outcomes.AddRange(await CellStore.SaveAsync(db, [.. ofPart.Select(pair => pair.Cell.Change).OfType<CellChange>().DistinctBy(change => change.Key)], null, token));
        }

        return ([.. read.OrderBy(pair => pair.At).Select(pair => pair.Cell)], outcomes);
    }

    private static bool IsOfOther(OpenSheet open, CellSent sent) => CellNames.Read(sent.Key, open.Sheet.Tree) is { } key
        && open.Sheet.Find(key)?.Rule.Indicator.DenominatorSource == DenominatorSource.OtherNumerator;

    /// <summary>Keeps why a figure is right although a check finds it odd.</summary>
    public async Task<CellsAnswer?> ExplainAsync(Writer writer, ExplanationSent sent, CultureInfo culture, CancellationToken token)
    {
        if (!writer.May(Permission.EnterData))
        {
            return null;
        }

        var form = new FormReader();
        var reason = form.Text(nameof(sent.Reason), ObservationsText.ExplanationLabel, sent.Reason ?? string.Empty, LongestDocument);
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await OpenSheet.FindAsync(db, writer.Actor, (sent.Unit, sent.Month, sent.Year), [sent.Key], Today, token) is not { } open
            || CellNames.Read(sent.Key, open.Sheet.Tree) is not { } key || open.Sheet.Find(key) is not { } cell || CheckOf(sent.Check) is not { } check)
        {
            return null;
        }

        var problem = form.IsClean ? RefusalOf(open.Sheet, cell, check, sent.Base) : form.Problems[0].Text;
        if (problem is not null)
        {
            return new CellsAnswer { Refused = problem };
        }

        var figure = FigureText.Canonical(cell.Figure);
        if (cell.Explanations.Where(given => given.Check == check && given.Figure == figure).MaxBy(given => given.At)?.Reason != reason)
        {
            db.CheckExplanations.Add(new CheckExplanation
            {
                UnitId = key.UnitId, IndicatorId = key.IndicatorId, Period = key.Period, Check = check, Figure = figure, Reason = reason,
                At = time.GetUtcNow(), AccountId = writer.Actor.AccountId,
            });
            await db.SaveChangesAsync(token);
        }

        await transaction.CommitAsync(token);
        return await OpenSheet.FindAsync(db, writer.Actor, (sent.Unit, sent.Month, sent.Year), [sent.Key], Today, token) is { } after ? Answer(after, culture) : null;
    }

    /// <summary>A check by its name; its number is none.</summary>
    private static EntryCheck? CheckOf(string? name) =>
        Enum.TryParse<EntryCheck>(name, out var check) && check.ToString() == name && Enum.IsDefined(check) ? check : null;

    /// <summary>Why the figure cannot be explained: it is locked, or not the one that the typist saw, or nothing about it asks for a reason.</summary>
    private static string? RefusalOf(EntrySheet sheet, EntryCell cell, EntryCheck check, int? seen)
    {
        if (!cell.IsOpen)
        {
            return ObservationsText.CellLocked;
        }

        if (seen != cell.Version)
        {
            return ObservationsText.ExplanationStale;
        }

        var row = sheet.Rows.First(row => row.Cells.Contains(cell));
        return EntryChecks.Of(row, sheet.Columns).Any(finding => finding.Key == cell.Key && finding.Check == check && finding.Grade == CheckGrade.Explain)
            ? null
            : ObservationsText.ExplanationOfNothing;
    }

    private static string? Refusal(CellsSent sent)
    {
        if (sent.Cells.Count > MostCells)
        {
            return ObservationsText.TooManyCells.With(MostCells);
        }

        if (!sent.IsRetrieval)
        {
            return null;
        }

        var form = new FormReader();
        form.Text(nameof(sent.Document), ObservationsText.DocumentLabel, sent.Document ?? string.Empty, LongestDocument);
        return form.IsClean ? null : form.Problems[0].Text;
    }

    private ObservationEntry EntryOf(CellsSent sent, CellSent cell, Writer writer) => new()
    {
        At = time.GetUtcNow(),
        AccountId = writer.Actor.AccountId,
        Source = sent.IsRetrieval ? ObservationSource.Retrieved : ObservationSource.Typed,
        Evidence = sent.IsRetrieval ? sent.Document.Trim().Normalize() : string.Empty,
        Seconds = cell.Seconds is { } seconds ? Math.Clamp(seconds, 0, LongestSeconds) : null,
    };

    private static ReadCellResult ReadCell(OpenSheet open, CellSent sent, ObservationEntry entry)
    {
        if (CellNames.Read(sent.Key, open.Sheet.Tree) is not { } key || open.Sheet.Find(key) is not { } cell || (!cell.IsDue && cell.State == ObservationState.Empty))
        {
            return new ReadCellResult(sent, null, null, null);
        }

        if (!cell.HasBegun)
        {
            return new ReadCellResult(sent, cell, null, null);
        }

        var reading = FigureReader.Read(sent.Text, cell.Rule);
        var form = new FormReader();
        var reason = form.Text(nameof(sent.Reason), ObservationsText.KeepReason, sent.Reason ?? string.Empty, LongestDocument, isRequired: false);
        if (cell.State == ObservationState.Returned && reading is { Fault: null, IsCleared: false } && reading.Figure == cell.Figure && (reason.Length == 0 || !form.IsClean))
        {
            return new ReadCellResult(sent, cell, reading, null, form.IsClean ? ObservationsText.KeepNeedsReason : form.Problems[0].Text);
        }

        return new ReadCellResult(
            sent, cell, reading,
            reading.Fault is null ? CellChange.Of(key, cell.Rule, reading, sent.Base, entry with
            {
                Evidence = entry.Evidence.Length > 0 ? entry.Evidence : cell.Stored?.Entry.Evidence ?? string.Empty,
                Comment = reading.Figure == cell.Figure ? reason : string.Empty,
            }) : null);
    }

    private CellsAnswer Answer(OpenSheet open, CultureInfo culture) => new()
    {
        At = Formats.Clock(time.GetLocalNow()),
        Rows = [.. open.Sheet.Rows.Select(row => row.Unit.Code).Distinct()],
        Issues = [.. IssueLine.Of(open.Sheet, time.LocalTimeZone, culture).Select(line => IssueAnswer.Of(line, open.Sheet.Tree))],
    };

    private CellAnswer AnswerOf(ReadCellResult read, IReadOnlyList<CellOutcome> outcomes, OpenSheet after, Dictionary<int, string> posts, CultureInfo culture)
    {
        if (read.Cell is not { } cell || read.Reading is not { } reading)
        {
            return new CellAnswer(
                read.Sent.Key, "fault", read.Sent.Text, read.Sent.Base, string.Empty, read.Cell is null ? ObservationsText.NoSuchCell : ObservationsText.NotBegun);
        }

        var present = after.Sheet.Find(cell.Key) ?? cell;
        var text = FigureText.Typed(present.Stored, cell.Rule.Indicator, present.StoredScale, culture);
        var state = SnakeCase.Of(present.State.ToString());
        if (reading.Fault is not null)
        {
            var repair = FigureText.Typed(reading.Repair ?? ObservationFigure.Empty, cell.Rule.Indicator, cell.Rule.Scale, culture);
            return new CellAnswer(read.Sent.Key, "fault", text, present.Version, state, EntryWording.Fault(reading, culture), repair);
        }

        if (read.Refusal is { } refusal)
        {
            return new CellAnswer(read.Sent.Key, "fault", text, present.Version, state, refusal);
        }

        var outcome = outcomes.First(result => result.Change.Key == cell.Key);
        var message = outcome.Kind switch
        {
            CellOutcomeKind.Conflict => Whose(present, posts, text),
            CellOutcomeKind.Locked => ObservationsText.CellLocked,
            _ when reading.IsFromPercent => ObservationsText.FromPercent.With(read.Sent.Text.Trim(), text),
            _ => string.Empty,
        };
        return new CellAnswer(read.Sent.Key, SnakeCase.Of(outcome.Kind.ToString()), text, present.Version, state, message);
    }

    private string Whose(EntryCell present, Dictionary<int, string> posts, string text)
    {
        var entry = present.Stored?.Entry ?? new ObservationEntry();
        var at = TimeZoneInfo.ConvertTime(entry.At, time.LocalTimeZone);
        var post = entry.AccountId is { } account ? posts.GetValueOrDefault(account, string.Empty) : string.Empty;
        return ObservationsText.ConflictWith.With(post, text.Length == 0 ? ObservationsText.EmptyCell : text, Formats.Clock(at), Formats.Date(DateOnly.FromDateTime(at.DateTime)));
    }

    private static Task<Dictionary<int, string>> PostsAsync(AppDb db, IReadOnlyList<CellOutcome> outcomes, CultureInfo culture, CancellationToken token)
    {
        var accounts = outcomes.Where(outcome => outcome.Kind == CellOutcomeKind.Conflict).Select(outcome => outcome.Stored?.Entry.AccountId);
        return AccountPosts.ReadAsync(db, accounts, culture, token);
    }

    /// <summary>All totals of the sheet: they need every row, but none of the series behind it.</summary>
    private static async Task<IReadOnlyList<TotalAnswer>> TotalsAsync(AppDb db, OpenSheet open, CultureInfo culture, CancellationToken token)
    {
        var whole = await open.WholeAsync(db, token);
        return
        [
            .. TotalLine.Of(whole, culture).Values.SelectMany(line => line.Cells.Select((cell, at) => new TotalAnswer(line.Group, at, cell.Text, cell.Note))),
        ];
    }

    /// <param name="Refusal">Why a figure that can be read is not written; null when it is.</param>
    private sealed record ReadCellResult(CellSent Sent, EntryCell? Cell, FigureReading? Reading, CellChange? Change, string? Refusal = null);
}
