using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Visits;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Data.Queries;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Reports;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Visits;

/// <summary>Writes the report of a month's visits, and puts into the log that it left the house.</summary>
public sealed class VisitReportService(IDbContextFactory<AppDb> databases, AnchorFile anchors, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The report, or why there is none.</summary>
    public async Task<VisitReportFile> WriteAsync(Writer writer, Period month, CultureInfo culture, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        if (await LoadAsync(db, writer.Actor, month, culture, token) is not { } content)
        {
            return new VisitReportFile(null, IsHeld: false);
        }

        if (content.Lines.Any(line => line.Visit.OpenClaims.Count > 0))
        {
            return new VisitReportFile(null, IsHeld: true);
        }

        var head = await AuditHeads.ReadOfDataAsync(db, token);
        using var file = new MemoryStream();
        var style = DocumentStyle.Of(await OfficeSettingsQuery.LoadAsync(db, Today, token));
        PdfRenderer.Write(VisitReport.Build(content, culture, style, head.Seq > 0 ? head : null), file);
        var bytes = file.ToArray();
        var detail = $"pdf {culture.TwoLetterISOLanguageName} sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
        await db.RecordAsync(AuditDraft.Act(AuditActions.ReportIssued, nameof(Visit), month.ToString(), detail), token);
        anchors.TryAppend(await AuditHeads.ReadAsync(db, token), "report");
        return new VisitReportFile(bytes, IsHeld: false);
    }

    /// <summary>Whether there is a report to be had.</summary>
    public async Task<bool> ExistsAsync(Actor actor, Period month, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return MayIssue(actor) && await db.Visits.AnyAsync(visit => visit.Month == month, token);
    }

    /// <summary>The sums of a whole office are not for somebody who sees a part of it.</summary>
    private static bool MayIssue(Actor actor) => actor.May(Permission.IssueVisitReports) && actor.ScopeUnitId is null;

    private async Task<VisitMonth?> LoadAsync(AppDb db, Actor actor, Period month, CultureInfo culture, CancellationToken token)
    {
        var sheet = await VisitsQuery.LoadAsync(db, actor, token, month);
        if (!MayIssue(actor) || sheet.Visits.Count == 0)
        {
            return null;
        }

        string Name(int unit) => sheet.Tree[unit].On(month.End).ShortName.In(culture);
        return new VisitMonth
        {
            Month = month,
            AsOf = Today,
            Letterhead = await LetterheadAsync(db, token),
            Bases = await BasesAsync(db, month, token),
            Lines = [.. sheet.Visits.Select(visit => new VisitLine(sheet.Tree[visit.UnitId].On(month.End).ParentId is { } above ? Name(above) : Name(visit.UnitId), Name(visit.UnitId), visit))],
            IsSample = await SampleScenarioQuery.LoadAsync(db, token) is not null,
        };
    }

    /// <summary>The office's own, as its newest review has it.</summary>
    private static async Task<ReviewLetterhead> LetterheadAsync(AppDb db, CancellationToken token) =>
        (await ReviewsQuery.LoadAsync(db, token)).OrderBy(review => review.AsOf).LastOrDefault(review => review.Letterhead.Issuer.Length > 0)?.Letterhead ?? new ReviewLetterhead();

    /// <summary>Of the pilots whose yardstick counts visits, what was in force in the month.</summary>
    private static async Task<IReadOnlyList<LegalBasis>> BasesAsync(AppDb db, Period month, CancellationToken token)
    {
        var counted = await db.Indicators.AsNoTracking().IgnoreAutoIncludes().Where(indicator => indicator.FromVisits != null).Select(indicator => indicator.Id).ToListAsync(token);
        return
        [
            .. (await PilotsQuery.LoadAsync(db, token)).Where(pilot => pilot.Yardstick.Exists(item => counted.Contains(item.IndicatorId)))
                .SelectMany(pilot => pilot.LegalBases).DistinctBy(basis => basis.Id)
                .Where(basis => (basis.InForceFrom is null || basis.InForceFrom <= month.End) && (basis.InForceTo is null || basis.InForceTo >= month.Start))
                .OrderBy(basis => basis.Date),
        ];
    }
}

/// <summary>What came of writing a month's report.</summary>
/// <param name="Bytes">The PDF; null when the month has no visits, the report is not for this actor, or it is held back.</param>
/// <param name="IsHeld">Its notes hold figures that do not agree and are not explained.</param>
public sealed record VisitReportFile(byte[]? Bytes, bool IsHeld);
