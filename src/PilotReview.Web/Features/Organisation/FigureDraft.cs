using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Organisation;
using PilotReview.Core.Wording;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>A table as a form spells it.</summary>
/// <param name="Code">Its code; of a new table as typed, else as stored.</param>
/// <param name="Lines">The rows, empty ones included.</param>
public sealed record FigureDraft(string Code, IReadOnlyList<LineDraft> Lines)
{
    public const string CodeField = "code";
    public const string UnitField = "unit";
    public const string SubjectField = "subject";
    public const string FromField = "from-year";
    public const string ToField = "to-year";
    public const string TitleViField = "title-vi";
    public const string TitleEnField = "title-en";
    public const string DocumentField = "document";
    public const string DocumentDateField = "document-date";
    public const string AsOfField = "as-of";
    public const string NoteViField = "note-vi";
    public const string NoteEnField = "note-en";
    public const string VersionField = "version";
    public const string RowsField = "rows";
    public const string MoreField = "more";

    /// <summary>Rows that a new table has, and those that stand empty behind what a table has.</summary>
    public const int FirstRows = 4;
    public const int EmptyRows = 3;

    public string Unit { get; init; } = string.Empty;

    public string Subject { get; init; } = string.Empty;

    public string FromYear { get; init; } = string.Empty;

    public string ToYear { get; init; } = string.Empty;

    public string TitleVi { get; init; } = string.Empty;

    public string TitleEn { get; init; } = string.Empty;

    public string Document { get; init; } = string.Empty;

    public string DocumentDate { get; init; } = string.Empty;

    public string AsOf { get; init; } = string.Empty;

    public string NoteVi { get; init; } = string.Empty;

    public string NoteEn { get; init; } = string.Empty;

    /// <summary>Version of the table when the form was drawn.</summary>
    public int Version { get; init; }

    /// <summary>More rows were asked for, and nothing else.</summary>
    public bool IsMore { get; init; }

    public bool NamesNobody { get; init; }

    public static FigureDraft Empty { get; } = new(string.Empty, [.. Enumerable.Range(0, FirstRows).Select(row => LineDraft.Empty(row, row + 1))]);

    private string SubjectName => SnakeCase.TryParse<FigureSubject>(Subject, out var known) ? Words.Of(known, CultureInfo.CurrentUICulture) : Subject;

    /// <summary>The head with its names on the screen, in its order.</summary>
    public IReadOnlyList<(string Label, string Text)> Fields =>
    [
        (OrganisationText.Committee, Unit), (OrganisationText.Subject, SubjectName), (OrganisationText.FromYear, FromYear), (OrganisationText.ToYear, ToYear), (OrganisationText.TitleVi, TitleVi),
        (OrganisationText.TitleEn, TitleEn), (OrganisationText.Document, Document), (OrganisationText.DocumentDate, FormReader.WriteShown(DocumentDate)),
        (OrganisationText.AsOf, FormReader.WriteShown(AsOf)), (OrganisationText.Note, NoteVi), (OrganisationText.NoteEn, NoteEn),
    ];

    public static FigureDraft Of(PostedForm sent)
    {
        var drawn = Math.Clamp(sent.Id(RowsField), 0, FigureTable.MostLines);
        return new FigureDraft(sent[CodeField], [.. Enumerable.Range(0, drawn).Select(row => LineDraft.Sent(sent, row))])
        {
            Unit = sent[UnitField], Subject = sent[SubjectField], FromYear = sent[FromField], ToYear = sent[ToField], TitleVi = sent[TitleViField], TitleEn = sent[TitleEnField],
            Document = sent[DocumentField], DocumentDate = sent[DocumentDateField], AsOf = sent[AsOfField], NoteVi = sent[NoteViField], NoteEn = sent[NoteEnField],
            Version = sent.Id(VersionField), IsMore = sent[MoreField].Length > 0, NamesNobody = sent.NamesNobody,
        };
    }

    public static FigureDraft Of(FigureTable table, string unit, IReadOnlyDictionary<int, string> categories) => new(
        table.Code, [.. table.Ordered.Select((line, row) => LineDraft.Stored(line, row, categories))])
    {
        Unit = unit,
        Subject = SnakeCase.Of(table.Subject.ToString()),
        FromYear = table.FromYear.ToString(CultureInfo.InvariantCulture),
        ToYear = table.ToYear == table.FromYear ? string.Empty : table.ToYear.ToString(CultureInfo.InvariantCulture),
        TitleVi = table.Title.Vi,
        TitleEn = table.Title.En,
        Document = table.DocumentNumber,
        DocumentDate = FormReader.Write(table.DocumentDate),
        AsOf = FormReader.Write(table.AsOf),
        NoteVi = table.Note.Vi,
        NoteEn = table.Note.En,
        Version = table.Version,
    };

    /// <summary>With empty rows behind what is there, up to the most that a table has.</summary>
    public FigureDraft WithRows(int empty)
    {
        var count = Math.Min(FigureTable.MostLines, Lines.Count + empty);
        var next = Lines.Select(line => int.TryParse(line.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : 0).DefaultIfEmpty(0).Max() + 1;
        return this with { Lines = [.. Lines, .. Enumerable.Range(Lines.Count, count - Lines.Count).Select((row, at) => LineDraft.Empty(row, next + at))] };
    }

    /// <summary>Whether both say the same.</summary>
    public bool Says(FigureDraft other) => Code == other.Code && Fields.SequenceEqual(other.Fields)
        && Lines.Select(line => line with { Row = 0, Place = string.Empty }).SequenceEqual(other.Lines.Select(line => line with { Row = 0, Place = string.Empty }));
}
