namespace PilotReview.Core.Entry;

/// <summary>The due cells of a month that share a last day in time: those of the month itself, or those of a quarter or a year that ends with it.</summary>
/// <param name="DueOn">Last day in time.</param>
/// <param name="FirstOn">Day on which the first of them was sent; null when none was.</param>
/// <param name="LastOn">Day on which the last of them was sent for the first time.</param>
/// <param name="Unsent">Cells that were never sent.</param>
public sealed record MonthDeadline(DateOnly DueOn, DateOnly? FirstOn, DateOnly? LastOn, int Unsent)
{
    /// <summary>Days after the last day in time, of the cell that came last, or of today while one is missing.</summary>
    public int DaysLate(DateOnly today) => Math.Max(0, ((Unsent > 0 ? today : LastOn ?? DueOn).DayNumber) - DueOn.DayNumber);
}
