using PilotReview.Core.Indicators;

namespace PilotReview.Web.Features.Indicators;

/// <summary>Whether what was sent says the same as what is stored, so that a form sent twice makes one row.</summary>
internal static class IndicatorSameness
{
    public static bool IsSame(Indicator stored, Indicator sent) => stored.Code == sent.Code && IndicatorKindChoice.Of(stored) == IndicatorKindChoice.Of(sent)
        && IndicatorUse.Of(stored) == IndicatorUse.Of(sent) && stored.InUseFrom == sent.InUseFrom && stored.FromVisits == sent.FromVisits && IsSame(First(stored), First(sent));

    public static bool IsSame(IndicatorVersion stored, IndicatorVersion sent) => stored.From == sent.From && stored.Reason == sent.Reason && Parts(stored).Equals(Parts(sent));

    public static bool IsSame(IndicatorTarget stored, IndicatorTarget sent) => stored.From == sent.From && stored.Value == sent.Value && stored.Basis == sent.Basis;

    /// <summary>A definition as one value.</summary>
    public static object Parts(IndicatorVersion version) => (
        (version.Name, version.ShortName, version.Definition, version.Method, version.Source, version.Responsible),
        (version.NumeratorLabel, version.DenominatorLabel, version.Measure, version.Direction, version.Decimals),
        (version.SmallestChange, version.LowerBound, version.UpperBound, version.IsSensitive));

    /// <summary>The definition that stands in the indicator itself.</summary>
    public static IndicatorVersion First(Indicator indicator) => new()
    {
        From = DateOnly.MinValue,
        Reason = string.Empty,
        Name = indicator.Name,
        ShortName = indicator.ShortName,
        Definition = indicator.Definition,
        NumeratorLabel = indicator.NumeratorLabel,
        DenominatorLabel = indicator.DenominatorLabel,
        Source = indicator.Source,
        Method = indicator.Method,
        Responsible = indicator.Responsible,
        Measure = indicator.Measure,
        Direction = indicator.Direction,
        Decimals = indicator.Decimals,
        SmallestChange = indicator.SmallestChange,
        LowerBound = indicator.LowerBound,
        UpperBound = indicator.UpperBound,
        IsSensitive = indicator.IsSensitive,
    };
}
