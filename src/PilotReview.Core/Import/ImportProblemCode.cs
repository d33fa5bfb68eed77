namespace PilotReview.Core.Import;

/// <summary>The closed list of what may be wrong with a workbook.</summary>
public enum ImportProblemCode
{
    // the file
    NotAWorkbook = 1,
    Encrypted,
    TooLarge,
    TooManyRows,
    TooManyCells,
    NothingToImport,

    /// <summary>The sample that travels with the program, into a database that holds figures of an office.</summary>
    SampleFile,

    /// <summary>Parts that would run a program.</summary>
    Macro,

    /// <summary>Parts that lead to another file or a database.</summary>
    ExternalLink,

    /// <summary>A workbook to be filled in, where a whole scenario belongs.</summary>
    EntryWorkbook,

    /// <summary>A whole scenario, where a workbook to be filled in belongs.</summary>
    ScenarioWorkbook,

    /// <summary>A workbook without our keys.</summary>
    NotAnEntryWorkbook,

    /// <summary>A workbook that another office's database wrote.</summary>
    OtherOffice,
    OlderTemplate,
    NewerTemplate,

    /// <summary>The keys are not as they went out.</summary>
    KeysChanged,

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

    /// <summary>Text typed with the fonts of the 1990s.</summary>
    OldEncoding,
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

    /// <summary>More members are exempt or away than there are.</summary>
    MembersOverfull,

    /// <summary>Lines of a figure table belong to one another in a circle.</summary>
    LinesHaveCycle,
}
