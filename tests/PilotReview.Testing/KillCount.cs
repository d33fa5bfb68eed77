using System.Globalization;

namespace PilotReview.Testing;

/// <summary>How often a test of faults kills a program. Each kill costs a start of the program, so an ordinary run tries a few moments; <c>PILOTREVIEW_KILLS</c> asks for as many as
/// wanted, as before a release.</summary>
public static class KillCount
{
    public const string Variable = "PILOTREVIEW_KILLS";

    public static int Of(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0 ? asked : usual;
}
