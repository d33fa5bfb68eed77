namespace PilotReview.Documents.Texts;

/// <summary>The closed list of what was left out of a text, or read in a way that has to be said. The sentences are in <c>TextFileText</c> under these names.</summary>
public enum TextRemarkCode
{
    /// <summary>Characters formatted as hidden were left out.</summary>
    HiddenText = 1,

    /// <summary>Changes were tracked: what was inserted is in, what was deleted is out.</summary>
    TrackedChanges,

    /// <summary>Heads and feet of pages were left out.</summary>
    HeadsAndFeet,

    /// <summary>Comments were left out.</summary>
    Comments,

    /// <summary>Words within charts and drawn diagrams were left out.</summary>
    Diagrams,

    /// <summary>Another document inserted into this one was left out.</summary>
    Inserted,

    /// <summary>Some paragraphs are typed with the fonts of the 1990s: their words cannot be read.</summary>
    OldEncoding,
}

/// <summary>What has to be said of a text that was read, and how many of it there are.</summary>
public sealed record TextRemark(TextRemarkCode Code, int Count = 0);
