using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PilotReview.Data;

namespace PilotReview.Web;

/// <summary>Says whether the program can answer: it reads one row.</summary>
public static partial class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet(Urls.Health, AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(IDbContextFactory<AppDb> databases, ILoggerFactory loggers, CancellationToken token)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(token);
            await db.SampleMarks.AnyAsync(token);
            return Results.Text("ok");
        }
        catch (DbException fault)
        {
            LogDatabaseOutOfReach(loggers.CreateLogger(typeof(HealthEndpoint)), fault);
            return Results.Text("database out of reach", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(EventId = 2, EventName = "DatabaseOutOfReach", Level = LogLevel.Error, Message = "The database is out of reach")]
    private static partial void LogDatabaseOutOfReach(ILogger logger, Exception fault);
}
