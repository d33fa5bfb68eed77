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

    // a sheet
    UnknownSheet,
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
    Unexpected,

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
}
