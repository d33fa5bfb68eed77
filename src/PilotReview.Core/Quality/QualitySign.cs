namespace PilotReview.Core.Quality;

/// <summary>What makes figures worth a second look. The list is closed; each sign has its rule in <see cref="QualityRules"/>.</summary>
public enum QualitySign
{
    /// <summary>Many periods were typed in on one day, long after they ended.</summary>
    EnteredLateInBulk = 1,

    /// <summary>The history came in with one file. Told, not held against the figures.</summary>
    ImportedAtOnce,

    /// <summary>Figures were changed after they had been sent back.</summary>
    ChangedAfterReturn,

    /// <summary>Far more periods at exactly 100 % than the level and the number of members allow.</summary>
    HeapedOnFull,

    /// <summary>Far more round shares or marks than chance gives.</summary>
    HeapedOnRoundNumbers,

    /// <summary>Nobody was ever missing: n = N in every period.</summary>
    FullEveryPeriod,

    /// <summary>The same figure period after period.</summary>
    IdenticalPeriods,

    /// <summary>Officials who attended wrote down something else.</summary>
    DisagreesWithObservers,

    /// <summary>Another account records since the restructuring.</summary>
    RecorderChanged,
}
