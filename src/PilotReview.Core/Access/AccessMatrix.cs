namespace PilotReview.Core.Access;

/// <summary>Everything that can be asked of the product, and who gets it: each page, download, endpoint, form and action of an open page is one row. The tests are made
/// from this table: each row × each role × inside and outside its subtree. A page without a row does not build.</summary>
public static class AccessMatrix
{
    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        Page("/", AccessReach.OwnPart, Permission.SeeOverview),
        Page("/pilots", AccessReach.OwnPart, Permission.SeePilots),
        Page("/pilots/{Code}", AccessReach.Subtree, Permission.SeePilots),
        Page("/units", AccessReach.OwnPart, Permission.SeeUnits),
        Page("/units/{Code}", AccessReach.Subtree, Permission.SeeUnits),
        Page("/reviews", AccessReach.OwnPart, Permission.SeePublishedReviews),
        Page("/reviews/{Code}", AccessReach.Review, Permission.SeePublishedReviews),
        Page("/reviews/{Code}/{UnitCode}/{IndicatorCode}", AccessReach.Review, Permission.SeePublishedReviews),
        Page("/history/{Kind}/{Key}", AccessReach.HistoryOfUnit, Permission.SeeHistory),
        Page("/account", AccessReach.Role, Permission.UseOwnAccount),
        Page("/account/password", AccessReach.Role, Permission.UseOwnAccount),
        Page("/account/second-factor", AccessReach.Role, Permission.UseOwnAccount),
        Page("/accounts", AccessReach.Role, Permission.ManageAccounts),
        Page("/accounts/new", AccessReach.Role, Permission.ManageAccounts),
        Page("/accounts/{Id:int}", AccessReach.Role, Permission.ManageAccounts),
        Page("/audit", AccessReach.Role, Permission.SeeLog),
        Page("/backups", AccessReach.Role, Permission.ManageBackups),
        Page("/settings", AccessReach.Role, Permission.SeeSettings),
        Page("/settings/legal-bases", AccessReach.Role, Permission.SeeSettings),
        Page("/settings/levels", AccessReach.Role, Permission.SeeSettings),
        Page("/settings/scales", AccessReach.Role, Permission.SeeSettings),
        Page("/data/workbooks", AccessReach.OwnPart, Permission.SeeData),
        Page("/data/workbooks/waiting/{Id}", AccessReach.Role, Permission.EnterData),
        Page("/data/workbooks/batches/{Id:int}", AccessReach.Subtree, Permission.SeeData),
        Page("/not-found", AccessReach.Role, Permission.UseOwnAccount),
        Open(AccessKind.Page, "/sign-in"),
        Open(AccessKind.Page, "/sign-in/code"),
        Open(AccessKind.Page, "/first-run"),
        Open(AccessKind.Page, "/fault"),
        Open(AccessKind.Page, "/problem/{Code:int}"),

        new(AccessKind.Download, "/reports/{code}.pdf", AccessReach.WholeReview, Permission.SeePublishedReviews),
        new(AccessKind.Download, "/reports/{code}.xlsx", AccessReach.WholeReview, Permission.SeePublishedReviews),
        new(AccessKind.Download, "/data/workbooks/export.xlsx", AccessReach.Subtree, Permission.SeeData),
        new(AccessKind.Download, "/data/workbooks/export.csv", AccessReach.Subtree, Permission.SeeData),
        new(AccessKind.Download, "/data/workbooks/waiting/{id}/corrections.xlsx", AccessReach.Role, Permission.EnterData),

        Open(AccessKind.Endpoint, "/health"),
        Open(AccessKind.Endpoint, "/health/ready"),
        Open(AccessKind.Endpoint, "/language"),
        Open(AccessKind.Endpoint, "/theme"),
        Open(AccessKind.Endpoint, "/sign-out"),
        Open(AccessKind.Endpoint, "/demo-sign-in"),
        new(AccessKind.Endpoint, "/backups/make", AccessReach.Role, Permission.ManageBackups),
        new(AccessKind.Endpoint, "/backups/check", AccessReach.Role, Permission.ManageBackups),
        new(AccessKind.Endpoint, "/backups/restore", AccessReach.Role, Permission.ManageBackups),
        new(AccessKind.Endpoint, "/data/workbooks/upload", AccessReach.Role, Permission.EnterData),
        new(AccessKind.Endpoint, "/data/workbooks/write", AccessReach.Role, Permission.EnterData),
        new(AccessKind.Endpoint, "/data/workbooks/stop", AccessReach.Role, Permission.EnterData),
        new(AccessKind.Endpoint, "/data/workbooks/discard", AccessReach.Role, Permission.EnterData),

        Open(AccessKind.Form, "/sign-in#sign-in"),
        new(AccessKind.Form, "/audit#verify", AccessReach.Role, Permission.SeeLog),
        Open(AccessKind.Form, "/sign-in/code#code"),
        Form("/account#sign-out-elsewhere", Permission.UseOwnAccount),
        Form("/account/password#password", Permission.UseOwnAccount),
        Form("/account/second-factor#start", Permission.UseOwnAccount),
        Form("/account/second-factor#confirm", Permission.UseOwnAccount),
        Form("/account/second-factor#cancel", Permission.UseOwnAccount),
        Form("/account/second-factor#renew-codes", Permission.UseOwnAccount),
        Form("/account/second-factor#switch-off", Permission.UseOwnAccount),
        Form("/accounts/new#create", Permission.ManageAccounts),
        Form("/accounts/{Id:int}#change", Permission.ManageAccounts),
        Form("/accounts/{Id:int}#new-password", Permission.ManageAccounts),
        Form("/accounts/{Id:int}#end-lock", Permission.ManageAccounts),
        Form("/accounts/{Id:int}#remove-factor", Permission.ManageAccounts),
        Form("/accounts/{Id:int}#sign-out-everywhere", Permission.ManageAccounts),
        Form("/accounts/{Id:int}#deactivate", Permission.ManageAccounts),
        Form("/accounts/{Id:int}#reactivate", Permission.ManageAccounts),
        Form("/settings#set", Permission.ManageSettings),
        Form("/settings#withdraw", Permission.ManageSettings),
        Form("/settings/legal-bases#add", Permission.ManageSettings),
        Form("/settings/legal-bases#correct", Permission.ManageSettings),
        Form("/settings/legal-bases#end", Permission.ManageSettings),
        Form("/settings/levels#add", Permission.ManageOrganisation),
        Form("/settings/levels#name", Permission.ManageOrganisation),
        Form("/settings/levels#end", Permission.ManageOrganisation),
        Form("/settings/scales#version", Permission.ManageIndicators),
        new(AccessKind.Form, "/data/workbooks/batches/{Id:int}#undo", AccessReach.Subtree, Permission.EnterData),

        Action("overviews.read", AccessReach.OwnPart, Permission.SeeOverview),
        Action("pilots.read", AccessReach.OwnPart, Permission.SeePilots),
        Action("pilots.find", AccessReach.Subtree, Permission.SeePilots),
        Action("units.read", AccessReach.OwnPart, Permission.SeeUnits),
        Action("units.find", AccessReach.Subtree, Permission.SeeUnits),
        Action("reviews.read", AccessReach.OwnPart, Permission.SeePublishedReviews),
        Action("reviews.open", AccessReach.Review, Permission.SeePublishedReviews),
        Action("log.history", AccessReach.HistoryOfUnit, Permission.SeeHistory),
    ];

    private static AccessRow Page(string route, AccessReach reach, Permission permission) => new(AccessKind.Page, route, reach, permission);

    private static AccessRow Open(AccessKind kind, string name) => new(kind, name, AccessReach.Anyone);

    private static AccessRow Form(string name, Permission permission) => new(AccessKind.Form, name, AccessReach.Role, permission);

    private static AccessRow Action(string name, AccessReach reach, Permission permission) => new(AccessKind.CircuitAction, name, reach, permission);
}
