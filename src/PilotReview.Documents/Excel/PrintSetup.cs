using ClosedXML.Excel;
using PilotReview.Documents.Workbooks;

namespace PilotReview.Documents.Excel;

/// <summary>How a sheet prints: A4, one page wide, head row on every page, page number above as in office documents, foot line below.</summary>
internal static class PrintSetup
{
    private const double SideMargin = 0.6;
    private const double TopMargin = 0.8;
    private const double BottomMargin = 0.8;
    private const double EdgeMargin = 0.35;

    /// <summary>Small Times New Roman. The size stands first: behind it a text that starts with a digit would be read as part of it.</summary>
    private const string Font = "&9&\"" + CellStyles.FontName + ",Regular\"";

    /// <summary>Excel takes 255 characters for a head or a foot, codes included.</summary>
    private const int LongestLine = 200;
    private const double PortraitFoot = 115;
    private const double LandscapeFoot = 170;

    public static void Apply(IXLPageSetup page, SheetPlan plan, string footLine, string title)
    {
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = plan.Sheet.IsLandscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(1, 0);
        page.CenterHorizontally = true;
        page.Margins.Left = SideMargin;
        page.Margins.Right = SideMargin;
        page.Margins.Top = TopMargin;
        page.Margins.Bottom = BottomMargin;
        page.Margins.Header = EdgeMargin;
        page.Margins.Footer = EdgeMargin;
        var width = plan.Sheet.IsLandscape ? LandscapeFoot : PortraitFoot;
        page.Header.Center.AddText(Font + "&P/&N" + (title.Length > 0 ? "\n" + Line(title, width) : string.Empty));
        if (footLine.Length > 0)
        {
            page.Footer.Center.AddText(Font + Line(footLine, width));
        }

        // one head repeated above a table with other columns would name its figures wrongly
        if (plan.HasOneHead)
        {
            page.SetRowsToRepeatAtTop(plan.Tables[0].TopRow, plan.Tables[0].HeadRow);
        }

        if (plan.Charts.Count > 0)
        {
            page.PrintAreas.Add(1, 1, plan.LastRow, plan.LastColumn);
            foreach (var place in plan.Tables.Skip(1))
            {
                page.AddHorizontalPageBreak(place.TopRow - 1);
            }
        }
    }

    private static string Line(string line, double width)
    {
        var text = string.Join('\n', TextSize.Lines(SheetText.Clean(line).ReplaceLineEndings(" "), width)).Replace("&", "&&", StringComparison.Ordinal);
        return text.Length <= LongestLine ? text : XmlText.Cut(text, LongestLine).TrimEnd('&', ' ', '\n') + "\u2026";
    }
}
