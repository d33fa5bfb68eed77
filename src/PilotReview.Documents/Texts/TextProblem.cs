namespace PilotReview.Documents.Texts;

/// <summary>The closed list of reasons why a text is refused as a whole. The sentences are in <c>TextFileText</c> under these names.</summary>
public enum TextProblemCode
{
    /// <summary>There is nothing in it, or nothing but blanks.</summary>
    Empty = 1,

    /// <summary>The file, or what it unpacks to, is larger than is read.</summary>
    TooLarge,

    /// <summary>There are more characters than are checked at once.</summary>
    TooLong,

    /// <summary>Neither a text nor a document that is read here.</summary>
    NotAText,

    /// <summary>A text in another encoding than UTF-8, or UTF-16 with its mark.</summary>
    Encoding,

    /// <summary>Vietnamese typed with the fonts of the 1990s.</summary>
    OldEncoding,

    Pdf,
    RichText,

    /// <summary>A document of Word before 2007.</summary>
    OldDocument,

    Encrypted,
    Workbook,

    /// <summary>It carries a program.</summary>
    Macro,

    /// <summary>A package that holds no Word document, or a damaged one.</summary>
    NotADocument,
}

/// <summary>Why a text is refused, with the numbers of the sentence.</summary>
public sealed record TextProblem(TextProblemCode Code, long Found = 0, long Limit = 0);
