namespace PilotReview.Core.Quality;

/// <summary>From where on a sign counts. The product's own conventions (decision record 0013): chosen so that honest figures of small units, where 100 % is common, pass.</summary>
internal static class QualityRules
{
    /// <summary>A figure typed more than this many days after its period ended is late.</summary>
    public const int LateDays = 60;

    /// <summary>Periods put in on one day from which on they are a bulk.</summary>
    public const int BulkPeriods = 6;

    /// <summary>Share of periods changed after a return from which on it lowers the grade.</summary>
    public const double ChangedShare = 0.10;

    /// <summary>A pattern counts when chance gives it less often than this.</summary>
    public const double Chance = 0.001;

    /// <summary>Least periods of a pattern.</summary>
    public const int LeastPattern = 6;

    /// <summary>Median denominator below which a unit may honestly be complete month after month.</summary>
    public const int LeastPeopleToHeap = 20;

    /// <summary>Round shares are multiples of this many points.</summary>
    public const int RoundPoints = 5;

    /// <summary>Round shares below the whole, 0 among them.</summary>
    public const int RoundSteps = 100 / RoundPoints;

    /// <summary>People up to which the chance of equal shares is counted through.</summary>
    public const int PeopleCounted = 1000;

    /// <summary>Round marks are multiples of this.</summary>
    public const int RoundMarks = 10;

    /// <summary>Sum of denominators below which "never anybody missing" is no wonder.</summary>
    public const int LeastPeople = 60;

    /// <summary>Equal shares in a row from which on it is asked how likely they are.</summary>
    public const int EqualShares = 4;

    /// <summary>Equal marks or measures in a row that are too many.</summary>
    public const int EqualValues = 6;

    /// <summary>A share differs from the observer's when it lies further away than this.</summary>
    public const double ObserverPoints = 0.03;

    /// <summary>Other figures differ when they lie further away than this part of the observer's.</summary>
    public const double ObserverPart = 0.05;

    /// <summary>Disagreements that lower the grade.</summary>
    public const int LeastDisagreements = 2;

    /// <summary>Typed periods on each side that show who records.</summary>
    public const int RecorderPeriods = 3;
}
