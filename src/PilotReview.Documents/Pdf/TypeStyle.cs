namespace PilotReview.Documents.Pdf;

/// <summary>How letters look.</summary>
internal readonly record struct TypeStyle(double Size, bool IsBold = false, bool IsItalic = false, Grey Grey = Grey.Black, bool IsUnderlined = false)
{
    public static TypeStyle Body { get; } = new(14);

    public static TypeStyle Note { get; } = new(11, IsItalic: true);

    public static TypeStyle Caption { get; } = new(11.5, IsItalic: true);

    /// <summary>Notes at the foot of the page.</summary>
    public static TypeStyle Footnote { get; } = new(10);

    public TypeStyle Bold => this with { IsBold = true };

    public TypeStyle Italic => this with { IsItalic = true };

    /// <summary>How far the letters stand above the line, in points.</summary>
    public double Rise { get; init; }

    /// <summary>The small raised figure of a footnote, upright and regular.</summary>
    public TypeStyle Raised => new(Size * 0.62) { Rise = Size * 0.34, Grey = Grey };
}

/// <summary>The few tones of a document that must survive a grey printer.</summary>
internal enum Grey
{
    Black = 1,

    /// <summary>Codes of figures: #555.</summary>
    Code,

    /// <summary>Foot line and rows left out: #6A6A6A.</summary>
    Quiet,

    /// <summary>The restructuring in a chart, deep red #9B1C1C; nearly black in grey.</summary>
    Cut,
}
