using PilotReview.Core.Observations;

namespace PilotReview.Samples.CaoLanh;

/// <summary>Figures that are not approved: the last months of 2023 are still on their way, two cells were sent back.</summary>
internal static class CaoLanhStates
{
    public const string ReturnedComment = "Trả lại: số có mặt chưa khớp sổ biên bản, đề nghị rà soát.";

    private static readonly (string Unit, Period Month)[] SentBack = [("MH-02", Period.Month(2021, 5)), ("MH-05", Period.Month(2023, 8))];

    public static ObservationState Of(Reporter reporter, string indicator, Period period)
    {
        if (indicator == CaoLanhIndicators.Attendance && SentBack.Contains((reporter.Code, period)))
        {
            return ObservationState.Returned;
        }

        var isLast = period.End == CaoLanhReporters.Last.End;
        var isLate = reporter.Ward == "P4";
        return (isLast, isLate) switch
        {
            (true, true) => ObservationState.Draft,
            (true, false) => ObservationState.Submitted,
            (false, true) when period == CaoLanhReporters.Last.Plus(-1) => ObservationState.Submitted,
            _ => ObservationState.Approved,
        };
    }
}
