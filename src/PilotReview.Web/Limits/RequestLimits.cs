using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;

namespace PilotReview.Web.Limits;

/// <summary>How much and how often one machine may send.</summary>
public static class RequestLimits
{
    /// <summary>What a form may weigh. An endpoint that takes files says so with a limit of its own (<c>[RequestSizeLimit]</c>).</summary>
    public const int LargestForm = 2 * 1024 * 1024;

    /// <summary>Attempts to sign in from one address within <see cref="SignInWindow"/>.</summary>
    public const int MostSignIns = 30;

    /// <summary>The longest text of one field of a form.</summary>
    public const int LongestValue = 256 * 1024;

    public static readonly TimeSpan SignInWindow = TimeSpan.FromMinutes(5);

    private const int MostValues = 1024;
    private const int Segments = 10;

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestForm);
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = MostValues;
            form.ValueLengthLimit = LongestValue;
        });
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
            limiter.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : SignInWindow;
                context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    /// <summary>Reads the endpoint, so it comes after routing: the same page has more than one spelling.</summary>
    private static RateLimitPartition<string> Partition(HttpContext http)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.Trim('/');
        if (!HttpMethods.IsPost(http.Request.Method) || (route != Urls.SignIn && route?.StartsWith(Urls.SignIn + "/", StringComparison.Ordinal) != true))
        {
            return RateLimitPartition.GetNoLimiter(string.Empty);
        }

        var address = http.Connection.RemoteIpAddress;
        var name = (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString();
        // each step of signing in is counted by itself
        return RateLimitPartition.GetSlidingWindowLimiter($"{route} {name}", _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = MostSignIns,
            Window = SignInWindow,
            SegmentsPerWindow = Segments,
        });
    }
}
