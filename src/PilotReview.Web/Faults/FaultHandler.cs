using Microsoft.AspNetCore.Diagnostics;

namespace PilotReview.Web.Faults;

/// <summary>Numbers an error that reached the edge of a request; the page at <see cref="Urls.Fault"/> then shows the number.</summary>
public sealed class FaultHandler(FaultLog log) : IExceptionHandler
{
    private static readonly object NumberKey = new();

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // the request itself already stands at the page of the fault
        var place = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? httpContext.Request.Path;
        httpContext.Items[NumberKey] = log.Record(exception, place);
        return ValueTask.FromResult(false);
    }

    /// <summary>What is wrong with the machine; null when the request's error is one of the program, or there was none.</summary>
    public static MachineFault? CauseOf(HttpContext? http) => MachineFaults.Of(http?.Features.Get<IExceptionHandlerFeature>()?.Error);

    /// <summary>The number given to this request's error; null when it had none.</summary>
    public static string? NumberOf(HttpContext? http) => http?.Items[NumberKey] as string;
}
