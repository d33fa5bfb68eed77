using PilotReview.Core.Import;

namespace PilotReview.Documents.Import.Package;

/// <summary>Refuses a package with parts that would run a program or lead out of the file. Nothing here would run or follow them; but whoever opens the file in Excel after it
/// was taken here would believe it to be harmless.</summary>
internal static class ForeignParts
{
    private static readonly string[] Programs = ["xl/vbaProject.bin", "xl/macrosheets/", "xl/activeX/", "xl/vbaData.xml"];

    private static readonly string[] Links = ["xl/externalLinks/", "xl/connections.xml", "xl/queryTables/"];

    public static void Check(PackageParts parts)
    {
        if (Programs.Any(parts.ContainsUnder))
        {
            throw RefusedException.Of(ImportProblemCode.Macro);
        }

        if (Links.Any(parts.ContainsUnder))
        {
            throw RefusedException.Of(ImportProblemCode.ExternalLink);
        }
    }
}
