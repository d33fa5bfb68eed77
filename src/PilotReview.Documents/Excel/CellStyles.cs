using ClosedXML.Excel;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>Dresses cells. Each look is built once and then copied: building a style cell by cell takes most of the time of a long sheet.
/// Greys only, so that a black-and-white print says the same.</summary>
internal sealed class CellStyles
{
    public const string FontName = "Times New Roman";
    private const double BodySize = 11;
    private const double TitleSize = 12;
    private const double SmallSize = 9;

    private static readonly XLColor Grid = XLColor.FromHtml("#FFBFBFBF");
    private static readonly XLColor HeadFill = XLColor.FromHtml("#FFD9D9D9");
    private static readonly XLColor GroupFill = XLColor.FromHtml("#FFF2F2F2");
    private static readonly XLColor QuietText = XLColor.FromHtml("#FF6B6B6B");

    private readonly Dictionary<CellLook, IXLStyle> _built = [];

    public void Dress(IXLCell cell, CellLook look)
    {
        if (_built.TryGetValue(look, out var style))
        {
            cell.Style = style;
            return;
        }

        Build(cell.Style, look);
        _built.Add(look, cell.Style);
    }

    private static void Build(IXLStyle style, CellLook look)
    {
        style.Font.FontName = FontName;
        style.Font.FontSize = look.Role switch { CellRole.Title => TitleSize, CellRole.Behind => SmallSize, _ => BodySize };
        style.Font.Bold = look.IsBold || look.Role is CellRole.Title or CellRole.Head or CellRole.Group or CellRole.Total;
        style.Font.Italic = look.Role == CellRole.Note;
        style.Font.FontColor = look.Verdict is { } kind ? XLColor.FromHtml(VerdictShapes.ColourOf(kind)) : look.Role is CellRole.Quiet or CellRole.Behind ? QuietText : XLColor.Black;
        style.Alignment.Horizontal = look.Align switch
        {
            Align.Right => XLAlignmentHorizontalValues.Right,
            Align.Centre => XLAlignmentHorizontalValues.Center,
            _ => XLAlignmentHorizontalValues.Left,
        };
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        style.Alignment.WrapText = look.Wraps;
        style.IncludeQuotePrefix = look.IsMarkedAsText;
        if (look.NumberFormat.Length > 0)
        {
            style.NumberFormat.Format = look.NumberFormat;
        }

        if (look.Role is not (CellRole.Title or CellRole.Note or CellRole.Behind))
        {
            Draw(style, look.Role);
        }
    }

    private static void Draw(IXLStyle style, CellRole role)
    {
        style.Border.TopBorder = XLBorderStyleValues.Thin;
        style.Border.TopBorderColor = role is CellRole.Total or CellRole.Head ? XLColor.Black : Grid;
        style.Border.BottomBorder = XLBorderStyleValues.Thin;
        style.Border.BottomBorderColor = role == CellRole.Head ? XLColor.Black : Grid;
        if (role == CellRole.Group)
        {
            // no lines at the sides: the heading runs across the cells
            style.Fill.BackgroundColor = GroupFill;
            return;
        }

        style.Border.LeftBorder = XLBorderStyleValues.Thin;
        style.Border.LeftBorderColor = Grid;
        style.Border.RightBorder = XLBorderStyleValues.Thin;
        style.Border.RightBorderColor = Grid;
        if (role == CellRole.Head)
        {
            style.Fill.BackgroundColor = HeadFill;
        }
    }
}
