using PilotReview.Core.Import;

namespace PilotReview.Samples.CaoLanh;

/// <summary>What all rows of a made scenario share.</summary>
internal static class Made
{
    /// <summary>Rows that are made here stand in no workbook yet.</summary>
    public static RowSource Source { get; } = new(string.Empty, 0, new Dictionary<string, string>());

    /// <summary>Put behind every number of a decision that was made up.</summary>
    public const string Mark = "(minh họa)";

    public const string MarkEn = "(illustrative)";

    /// <summary>The day on which the records of the sample begin; not the day on which a unit was founded.</summary>
    public static DateOnly RecordsBegin { get; } = new(2015, 1, 1);
}
