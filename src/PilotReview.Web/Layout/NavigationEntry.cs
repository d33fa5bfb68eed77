using System.Security.Claims;
using Microsoft.AspNetCore.Components.Routing;
using PilotReview.Core.Access;
using PilotReview.Web.Access;

namespace PilotReview.Web.Layout;

/// <summary>One line of the left navigation, and the permission it takes to see it.</summary>
public sealed record NavigationEntry(string Address, string Icon, Permission Needs, Func<string> Text, NavLinkMatch Match)
{
    private static readonly NavigationEntry[] All =
    [
        new(Urls.Home, "home", Permission.SeeOverview, () => LayoutText.Overview, NavLinkMatch.All),
        new(Urls.Inbox, "inbox", Permission.SeeInbox, () => LayoutText.Inbox, NavLinkMatch.Prefix),
        new(Urls.Pilots, "layers", Permission.SeePilots, () => LayoutText.Pilots, NavLinkMatch.Prefix),
        new(Urls.Units, "tree", Permission.SeeUnits, () => LayoutText.Units, NavLinkMatch.Prefix),
        new(Urls.Data, "grid", Permission.SeeData, () => LayoutText.Data, NavLinkMatch.Prefix),
        new(Urls.Indicators, "ruler", Permission.SeeIndicators, () => LayoutText.Indicators, NavLinkMatch.Prefix),
        new(Urls.Reviews, "document", Permission.SeePublishedReviews, () => LayoutText.Reviews, NavLinkMatch.Prefix),
        new(Urls.Documents, "stamp", Permission.SeePublishedReviews, () => LayoutText.Documents, NavLinkMatch.Prefix),
        new(Urls.LookUp, "search", Permission.SeePublishedReviews, () => LayoutText.LookUp, NavLinkMatch.Prefix),
        new(Urls.Orders, "check", Permission.SeeOrders, () => LayoutText.Orders, NavLinkMatch.Prefix),
        new(Urls.Claims, "claims", Permission.CheckClaims, () => LayoutText.Claims, NavLinkMatch.Prefix),
        new(Urls.Visits, "calendar", Permission.SeeVisits, () => LayoutText.Visits, NavLinkMatch.Prefix),
        new(Urls.Accounts, "people", Permission.ManageAccounts, () => LayoutText.Accounts, NavLinkMatch.Prefix),
        new(Urls.Settings, "settings", Permission.SeeSettings, () => LayoutText.Settings, NavLinkMatch.Prefix),
        new(Urls.Audit, "clock", Permission.SeeLog, () => LayoutText.Log, NavLinkMatch.Prefix),
        new(Urls.Backups, "archive", Permission.ManageBackups, () => LayoutText.Backups, NavLinkMatch.Prefix),
    ];

    public string Name => Text();

    /// <summary>The lines that somebody may see, in their order.</summary>
    public static IEnumerable<NavigationEntry> For(ClaimsPrincipal user) =>
        ActorClaims.RoleOf(user) is { } role ? All.Where(entry => Permissions.Allow(role, entry.Needs)) : [];
}
