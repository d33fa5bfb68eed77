using System.Globalization;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Model;

/// <summary>A document before it is drawn: neutral, immutable, finished in words and figures. PDF, Excel and later Word draw this one model, so
/// that formats cannot disagree. Nothing here knows a file format.</summary>
public sealed record Report
{
    /// <summary>Language of every text in the report; renderers use it for their own few words and for number formats.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>What the office decides about its documents; the workbook has a look of its own.</summary>
    public DocumentStyle Style { get; init; } = DocumentStyle.Standard;

    public required Letterhead Letterhead { get; init; }

    /// <summary>What kind of document it is, in capitals: BÁO CÁO.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, under the kind; also the title of the file.</summary>
    public required string Subject { get; init; }

    /// <summary>The running text with its tables and charts, in order.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>What follows the signature, from a new page; empty when there is no appendix.</summary>
    public IReadOnlyList<Block> Appendix { get; init; } = [];

    /// <summary>The tables that go into the workbook, one sheet each; PDF leaves them out unless the body shows them too.</summary>
    public required IReadOnlyList<Sheet> Sheets { get; init; }

    /// <summary>The small grey line at the foot of every page: draft mark, data date, sample mark.</summary>
    public required string FootLine { get; init; }

    /// <summary>"Số liệu minh họa" when any figure is made up; empty otherwise. Stands in every table and chart that shows figures.</summary>
    public required string SampleMark { get; init; }

    /// <summary>The day of the data: dates inside the files are set to it, so that the same model gives the same bytes.</summary>
    public required DateOnly DataDate { get; init; }

    /// <summary>Where a reader finds the source of a figure; null while the office has not said where its program is reached.</summary>
    public LookUp? LookUp { get; init; }

    public Signature? Signature { get; init; }

    /// <summary>The recipients list, head first; empty when there is none.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];
}

/// <summary>The heading block of a Party document (domain rules, section 5).</summary>
public sealed record Letterhead
{
    /// <summary>ĐẢNG CỘNG SẢN VIỆT NAM; a text because the English copy of a report translates it.</summary>
    public required string Title { get; init; }

    /// <summary>The direct superior, in capitals; empty for none.</summary>
    public required string Superior { get; init; }

    /// <summary>The issuer, in capitals.</summary>
    public required string Issuer { get; init; }

    /// <summary>Number and symbol: "Số      -BC/ThU".</summary>
    public required string Number { get; init; }

    /// <summary>Under the number: "Dự thảo lần 2"; empty when final.</summary>
    public string Mark { get; init; } = string.Empty;

    /// <summary>Under the mark: "TÀI LIỆU HỘI NGHỊ", what a draft is printed for; empty for none.</summary>
    public string Use { get; init; } = string.Empty;

    /// <summary>"Cao Lãnh, ngày      tháng 10 năm 2021".</summary>
    public required string PlaceAndDate { get; init; }
}

/// <summary>Where the sources of the figures of a document are looked up, printed on page 1 as a QR code and in clear beside it.</summary>
/// <param name="Address">The whole address that the QR code holds.</param>
/// <param name="Text">The sentence beside it, with the address and the code of the document in clear.</param>
public sealed record LookUp(string Address, string Text);

/// <summary>Who signs: authority, office; the name is typed at export and may be empty.</summary>
public sealed record Signature(string Authority, string Office, string Name);

/// <summary>One sheet of the workbook: a title, tables below one another, and notes.</summary>
public sealed record Sheet
{
    /// <summary>At most 31 characters, none of <c>: \ / ? * [ ]</c>; unique in the report.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Lines under the title, such as the unit, the windows, the sample mark.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public required IReadOnlyList<Table> Tables { get; init; }

    public bool IsLandscape { get; init; }

    /// <summary>Charts beside the tables.</summary>
    public IReadOnlyList<SheetChart> Charts { get; init; } = [];

    /// <summary>Cells that carry a name, for formulas of others.</summary>
    public IReadOnlyList<NamedCell> Names { get; init; } = [];
}

/// <summary>A chart beside a table of its sheet.</summary>
/// <param name="Chart">What it shows.</param>
/// <param name="TableKey">The table it stands beside.</param>
/// <param name="Source">The cells it is drawn from, as the chart builder makes them; where the figure stands on the sheet already, a formula takes it from there. Stands right of the page.</param>
public sealed record SheetChart(StepChart Chart, string TableKey, Table Source);

/// <summary>The name of a cell in the whole workbook; letters that Excel refuses are replaced.</summary>
public sealed record NamedCell(string Name, CellOf Cell);
