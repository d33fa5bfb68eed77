namespace PilotReview.Web.Cli;

/// <summary>The host could not listen; carries the addresses it was told.</summary>
public sealed class AddressFaultException(string urls, Exception inner) : Exception(inner.Message, inner)
{
    public string Urls { get; } = urls;
}
