namespace PilotReview.Core.Import;

/// <summary>The closed list of what may be wrong with a workbook.</summary>
public enum ImportProblemCode
{
    // the file
    NotAWorkbook = 1,
    Encrypted,
    TooLarge,
    TooManyRows,
    NothingToImport,

    /// <summary>The sample that travels with the program, into a database that holds figures of an office.</summary>
    SampleFile,

    /// <summary>Last in a list that was cut: so many more were found.</summary>
    MoreProblems,

    // a sheet
    UnknownSheet,
    DuplicateSheet,
    MissingColumn,
    UnknownColumn,
    DuplicateColumn,

    // a cell
    Formula,
    CellError,
    Required,
    TooLong,
    ControlCharacter,
    InvalidCode,
    NotANumber,
    NumberAsText,
    NotWhole,
    NotADate,
    DateAsText,
    NotAPeriod,
    UnknownValue,

    /// <summary>A date or a true/false where text belongs.</summary>
    NotText,

    /// <summary>A cell that must stay empty because of another one in its row.</summary>
    Unexpected,

    /// <summary>Two lists of one row that must be of the same length.</summary>
    CountsDiffer,

    // a row among the others
    DuplicateKey,
    AlreadyStored,
    UnknownReference,
    DateOrder,
    Negative,
    NumeratorExceedsDenominator,
    OutOfBounds,
    WrongPeriodKind,
    UnitDoesNotExistThen,
    NoScaleVersion,
    UnknownLevel,
    ScaleVersionsOverlap,
    TreeHasCycle,
    TransfersDoNotSum,
    NotAPartyOfEvent,
    ComparedWithItself,

    /// <summary>Signs and codes of a balance do not take turns.</summary>
    BalanceUnreadable,

    /// <summary>An indicator that cannot stand there: of another period, not counted, sensitive, named twice, or the row's own.</summary>
    UnfitIndicator,
}
