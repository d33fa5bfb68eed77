using System.Globalization;

namespace PilotReview.Samples.CaoLanh;

/// <summary>An invented branch that was not restructured.</summary>
internal sealed record ComparisonBranch(int Number, string Ward, string Category, int? Official, int? Probationary)
{
    public string Code => "MH-" + Number.ToString("00", CultureInfo.InvariantCulture);
}
