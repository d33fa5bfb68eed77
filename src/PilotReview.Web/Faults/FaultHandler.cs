using Microsoft.AspNetCore.Diagnostics;

namespace PilotReview.Web.Faults;

/// <summary>Numbers an error that reached the edge of a request; the page at <see cref="Urls.Fault"/> then shows the number.</summary>
public sealed class FaultHandler(FaultLog log) : IExceptionHandler
{
    private static readonly object NumberKey = new();

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        httpContext.Items[NumberKey] = log.Record(exception, httpContext.Request.Path);
        return ValueTask.FromResult(false);
    }

    /// <summary>The number given to this request's error; null when it had none.</summary>
    public static string? NumberOf(HttpContext? http) => http?.Items[NumberKey] as string;
}
