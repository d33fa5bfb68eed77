using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace PilotReview.Web.Limits;

/// <summary>Lets a page or an endpoint take a form with a whole document in it: a file, or the same as text. Whoever reads it says when it is too long.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class LargeFormAttribute : Attribute, IRequestSizeLimitMetadata
{
    private const int Megabyte = 1024 * 1024;
    private const int MostValues = 4096;

    /// <summary>What a form may weigh, with its file.</summary>
    public long? MaxRequestBodySize => 40L * Megabyte;

    internal static FormOptions Options => new() { ValueCountLimit = MostValues, ValueLengthLimit = 32 * Megabyte };
}
