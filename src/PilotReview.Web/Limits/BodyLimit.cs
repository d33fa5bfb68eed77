using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace PilotReview.Web.Limits;

/// <summary>Answers a body that is too large with a page. Left to itself the server would break the connection off, and the browser would only say that.</summary>
public sealed class BodyLimit(RequestDelegate next)
{
    /// <summary>What is read and thrown away so that the browser comes to listen; more than this is broken off.</summary>
    private const long MostReadAway = 64L * 1024 * 1024;

    private const int Piece = 64 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<LargeFormAttribute>() is not null)
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, LargeFormAttribute.Options));
        }

        var limit = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (limit?.MaxRequestBodySize is not { } most || http.Request.ContentLength is not { } length || length <= most)
        {
            await next(http);
            return;
        }

        if (length <= MostReadAway && !limit.IsReadOnly)
        {
            limit.MaxRequestBodySize = length;
            await ReadAwayAsync(http);
        }

        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static async Task ReadAwayAsync(HttpContext http)
    {
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            while (await http.Request.Body.ReadAsync(piece, http.RequestAborted) > 0)
            {
                // nothing of it is kept
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
