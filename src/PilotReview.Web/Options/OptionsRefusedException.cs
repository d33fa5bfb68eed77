namespace PilotReview.Web.Options;

/// <summary>The settings cannot be used; carries every fault that was found.</summary>
public sealed class OptionsRefusedException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
