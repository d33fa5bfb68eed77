using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core.Access;
using PilotReview.Core.Settings;
using Xunit;

namespace PilotReview.Web.Tests.Access;

/// <summary>The access matrix of the core against the running product: every row, every role, inside and outside the actor's subtree.</summary>
public sealed class AccessMatrixTests(MatrixHost host) : IClassFixture<MatrixHost>
{
    private const string Unit = MatrixActions.Unit;
    private const string DraftReview = MatrixActions.DraftReview;
    private const string PublishedReview = MatrixActions.PublishedReview;

    /// <summary>Fields without which a form is not drawn, and the framework answers as if there were none: the page shows it beside the thing it changes.</summary>
    private static readonly Dictionary<string, (string Name, string Value)> Opening = new()
    {
        ["/settings#set"] = ("key", OfficeSettings.IdleMinutes.Key),
        ["/settings/legal-bases#correct"] = ("id", "1"),
        ["/settings/legal-bases#end"] = ("id", "1"),
        ["/settings/levels#name"] = ("id", "1"),
        ["/settings/levels#end"] = ("id", "1"),
        ["/settings/categories#name"] = ("id", "1"),
        ["/settings/categories#end"] = ("id", "1"),
        ["/settings/scales#version"] = ("family", "xep-loai"),
    };

    private static readonly Role?[] Askers = [null, .. Enum.GetValues<Role>().Select(role => (Role?)role)];

    public static TheoryData<string, Role?, bool, bool> Addresses => Cells(AccessKind.Page, AccessKind.Download);

    public static TheoryData<string, Role, bool, bool> Actions
    {
        get
        {
            // an action is asked for in the name of an actor; nobody is none
            var data = new TheoryData<string, Role, bool, bool>();
            foreach (var (name, role, isInScope, isPublished) in Cells(AccessKind.CircuitAction).Select(cell => cell.Data))
            {
                if (role is { } known)
                {
                    data.Add(name, known, isInScope, isPublished);
                }
            }

            return data;
        }
    }

    public static TheoryData<string, Role?, bool, bool> Forms => Cells(AccessKind.Form);

    public static TheoryData<string, Role?> Endpoints
    {
        get
        {
            var data = new TheoryData<string, Role?>();
            foreach (var row in AccessMatrix.Rows.Where(row => row.Kind == AccessKind.Endpoint))
            {
                foreach (var role in Askers)
                {
                    data.Add(row.Name, role);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Address_OpensAsTheMatrixSays(string name, Role? role, bool isInScope, bool isPublished)
    {
        var row = Row(name, AccessKind.Page, AccessKind.Download);
        using var answer = await host.Browser(role, isInScope).GetAsync(await AddressAsync(row, isPublished));
        if (row.Reach == AccessReach.Anyone)
        {
            Assert.True(IsServed(answer) || name is "/fault" or "/first-run" or "/problem/{Code:int}", $"{answer.StatusCode}");
            return;
        }

        AssertAnswer(row.Allows(role, IsInScope(role, isInScope), isPublished, isLimited: role != Role.Administrator), role, answer);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_IsTakenAsTheMatrixSays(string name, Role? role, bool isInScope, bool isPublished)
    {
        var row = Row(name, AccessKind.Form);
        var parts = name.Split('#');
        var address = await AddressAsync(row with { Name = parts[0] }, isPublished);
        var allowed = row.Allows(role, IsInScope(role, isInScope), isPublished);
        // what is allowed may end the session of whoever does it
        using var own = allowed && role is { } known && row.Reach != AccessReach.Anyone ? await host.SignInAsync(known, isInScope) : null;
        var browser = own ?? host.Browser(role, isInScope);
        (string, string)[] sent = Opening.TryGetValue(name, out var opening) ? [("_handler", parts[1]), opening] : [("_handler", parts[1])];
        using var answer = await browser.SendAsync(role is null ? Urls.SignIn : Urls.Home, address, sent);
        if (row.Reach == AccessReach.Anyone)
        {
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{answer.StatusCode}");
            return;
        }

        // nothing is filled in: what is allowed is answered with the page that says so, or leads on
        AssertAnswer(allowed, role, answer);
    }

    [Fact]
    public async Task Form_WithoutARow_IsRefused()
    {
        foreach (var page in new[] { Urls.Home, Urls.OwnAccount, Urls.Settings })
        {
            using var answer = await host.Browser(Role.Administrator, isInScope: true).SendAsync(Urls.Home, page, ("_handler", "nothing"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_WithoutToken_IsRefused(string name, Role? role, bool isInScope, bool isPublished)
    {
        var parts = name.Split('#');
        var address = await AddressAsync(Row(name, AccessKind.Form) with { Name = parts[0] }, isPublished);
        using var answer = await host.Browser(role, isInScope).SendBareAsync(address, ("_handler", parts[1]));
        Assert.False(IsServed(answer));
        if (answer.StatusCode == HttpStatusCode.BadRequest)
        {
            Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Endpoint_AnswersAsTheMatrixSays(string name, Role? role)
    {
        var row = Row(name, AccessKind.Endpoint);
        var browser = host.Browser(role, isInScope: true);
        if (row.Reach == AccessReach.Anyone)
        {
            using var open = await browser.GetAsync(name[1..]);
            Assert.True(open.StatusCode is not HttpStatusCode.Forbidden and < HttpStatusCode.InternalServerError, $"{open.StatusCode}");
            return;
        }

        // what is allowed may still find nothing under the name that is not sent
        using var answer = await browser.SendAsync(role is null ? Urls.SignIn : Urls.Home, name[1..]);
        var allowed = row.Allows(role, isInScope: true);
        Assert.Equal(allowed, answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.NotFound && !LeadsToSignIn(answer));
        Assert.Equal(!allowed && role is not null, answer.StatusCode == HttpStatusCode.Forbidden);
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Action_AnswersAsTheMatrixSays(string name, Role role, bool isInScope, bool isPublished)
    {
        var row = Row(name, AccessKind.CircuitAction);
        var actions = new MatrixActions(host, await host.ActorAsync(role, isInScope));
        if (row.Reach == AccessReach.OwnPart && row.Allows(role, isInScope))
        {
            await actions.AssertOwnPartAsync(name, isInScope);
            return;
        }

        Assert.Equal(row.Allows(role, IsInScope(role, isInScope), isPublished), await actions.AskAsync(name, isPublished ? PublishedReview : DraftReview));
    }

    [Fact]
    public void EveryEndpoint_HasARow()
    {
        var served = host.Web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
            .Where(route => !IsFrameworks(route)).Distinct().ToHashSet(StringComparer.Ordinal);
        var rows = AccessMatrix.Rows.Where(row => row.Kind is AccessKind.Page or AccessKind.Download or AccessKind.Endpoint)
            .Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(served.Except(rows));
        Assert.Empty(rows.Except(served));
    }

    [Fact]
    public void EveryForm_HasARow()
    {
        var rows = AccessMatrix.Rows.Where(row => row.Kind == AccessKind.Form).Select(row => row.Name).Order(StringComparer.Ordinal);
        Assert.Equal(rows, new PageForms(PageForms.Sources()).Names);
    }

    [Fact]
    public void Rows_AreNamedOnce() =>
        Assert.Equal(AccessMatrix.Rows.Count, AccessMatrix.Rows.Select(row => (row.Kind, row.Name)).Distinct().Count());

    private static TheoryData<string, Role?, bool, bool> Cells(params AccessKind[] kinds)
    {
        var data = new TheoryData<string, Role?, bool, bool>();
        foreach (var row in AccessMatrix.Rows.Where(row => kinds.Contains(row.Kind)))
        {
            foreach (var role in Askers)
            {
                foreach (var isInScope in (bool[])[true, false])
                {
                    data.Add(row.Name, role, isInScope, false);
                    if (row.Reach is AccessReach.Review or AccessReach.WholeReview)
                    {
                        data.Add(row.Name, role, isInScope, true);
                    }
                }
            }
        }

        return data;
    }

    private static AccessRow Row(string name, params AccessKind[] kinds) => AccessMatrix.Rows.Single(row => row.Name == name && kinds.Contains(row.Kind));

    /// <summary>The administrator has no subtree, so nothing lies outside it.</summary>
    private static bool IsInScope(Role? role, bool isInScope) => isInScope || role == Role.Administrator;

    private static bool IsServed(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.OK
        || (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && !LeadsToSignIn(answer));

    private static bool LeadsToSignIn(HttpResponseMessage answer) =>
        answer.Headers.Location?.OriginalString.Contains("sign-in?", StringComparison.Ordinal) == true;

    private static void AssertAnswer(bool allowed, Role? role, HttpResponseMessage answer)
    {
        if (allowed)
        {
            Assert.True(IsServed(answer), $"{answer.StatusCode} {answer.Headers.Location}");
        }
        else if (role is null)
        {
            Assert.Contains("sign-in", answer.Headers.Location?.OriginalString ?? string.Empty, StringComparison.Ordinal);
        }
        else
        {
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{answer.StatusCode} {answer.Headers.Location}");
        }
    }

    private async Task<string> AddressAsync(AccessRow row, bool isPublished)
    {
        var review = isPublished ? PublishedReview : DraftReview;
        return row.Name switch
        {
            "/pilots/{Code}" => Urls.Pilot("DBBP"),
            "/units/{Code}" => Urls.Unit(Unit),
            "/indicators/{Code}" => Urls.Indicator("DSH"),
            "/units/{Code}/edit" => Urls.UnitEdit(Unit),
            "/units/events/{Code}" => Urls.UnitEvent(MatrixActions.Event),
            "/organisation/{Code}" => Urls.FigureTable(MatrixHost.FigureTable),
            "/organisation/{Code}/edit" => Urls.FigureTableEdit(MatrixHost.FigureTable),
            "/organisation/{code}.xlsx" => Urls.FigureTableFile(MatrixHost.FigureTable),
            "/history/{Kind}/{Key}" => Urls.History("Unit", Unit),
            "/accounts/{Id:int}" => $"{Urls.Accounts}/{await VictimAsync()}",
            "/documents/{Code}" => Urls.Document($"{review}-1"),
            "/lookup/{Document}" => Urls.LookUpIn(review),
            "/lookup/{Document}/{Figure}" => Urls.LookUpOf(review, "TH"),
            "/documents/{code}/files/{file}" => Urls.DocumentFile($"{review}-1", "vi", "pdf"),
            "/problem/{Code:int}" => "problem/404",
            "/visits/{month}.pdf" => Urls.VisitReport("2021-05"),
            // the sample came in as the first import
            "/data/workbooks/batches/{Id:int}" => Urls.WorkbookBatch(1),
            "/data/workbooks/waiting/{Id}" => Urls.WorkbookWaiting("unknown"),
            "/data/workbooks/waiting/{id}/corrections.xlsx" => Urls.WorkbookWaiting("unknown") + "/corrections.xlsx",
            "/data/workbooks/export.xlsx" or "/data/workbooks/export.csv" => $"{row.Name[1..]}?unit={Unit}&year=2022&part=12",
            _ => row.Name[1..].Replace("{Code}", review, StringComparison.Ordinal).Replace("{code}", review, StringComparison.Ordinal)
                .Replace("{UnitCode}", Unit, StringComparison.Ordinal).Replace("{IndicatorCode}", "DSH", StringComparison.Ordinal),
        };
    }

    /// <summary>An account on which the administrator's forms may be tried.</summary>
    private async Task<int> VictimAsync()
    {
        var name = $"v{Guid.NewGuid():N}"[..20];
        await host.Web.AddAccountAsync(name, Role.Viewer);
        await using var db = host.Web.Database.CreateDbContext();
        return db.Users.Single(account => account.UserName == name).Id;
    }

    /// <summary>Files, the script and the connection of open pages.</summary>
    private static bool IsFrameworks(string route) => route.StartsWith("/_", StringComparison.Ordinal)
        || (route.Contains('.', StringComparison.Ordinal)
            && !route.StartsWith("/" + Urls.Reports, StringComparison.Ordinal) && !route.StartsWith("/" + Urls.Workbooks, StringComparison.Ordinal)
            && !route.StartsWith("/" + Urls.Visits, StringComparison.Ordinal)
            && !route.StartsWith("/" + Urls.Organisation, StringComparison.Ordinal))
        || route.Contains("{**", StringComparison.Ordinal) || route.Contains("{*", StringComparison.Ordinal);
}
