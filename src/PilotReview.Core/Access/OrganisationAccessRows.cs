namespace PilotReview.Core.Access;

/// <summary>The rows of the access matrix about the figure tables of organisations.</summary>
internal static class OrganisationAccessRows
{
    public static IReadOnlyList<AccessRow> All { get; } =
    [
        new(AccessKind.Page, "/organisation", AccessReach.OwnPart, Permission.SeeUnits),
        new(AccessKind.Page, "/organisation/new", AccessReach.Role, Permission.WriteFigureTables),
        new(AccessKind.Page, "/organisation/{Code}", AccessReach.Subtree, Permission.SeeUnits),
        new(AccessKind.Page, "/organisation/{Code}/edit", AccessReach.Subtree, Permission.WriteFigureTables),
        new(AccessKind.Download, "/organisation/{code}.xlsx", AccessReach.Subtree, Permission.SeeUnits),
        new(AccessKind.Form, "/organisation/new#add", AccessReach.Role, Permission.WriteFigureTables),
        new(AccessKind.Form, "/organisation/{Code}/edit#change", AccessReach.Subtree, Permission.WriteFigureTables),
        new(AccessKind.Form, "/organisation/{Code}#explain", AccessReach.Subtree, Permission.WriteFigureTables),
        new(AccessKind.Form, "/organisation/{Code}#other", AccessReach.Subtree, Permission.WriteFigureTables),
        new(AccessKind.Form, "/organisation/{Code}#withdraw", AccessReach.Subtree, Permission.WriteFigureTables),
    ];
}
