using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Documents;
using PilotReview.Core.Organisation;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests.Access;

/// <summary>A host on the sample with an account of every role inside and outside the ward that is asked about, each signed in.</summary>
public sealed class MatrixHost : IAsyncLifetime
{
    /// <summary>The ward of the units that are asked about.</summary>
    public const string Ward = "P1";

    /// <summary>A figure table of that ward.</summary>
    public const string FigureTable = "BSL-P1";

    /// <summary>A ward that no pilot and no comparison reaches into.</summary>
    public const string OtherWard = "P9";

    private readonly Dictionary<(Role? Role, bool IsInScope), TestBrowser> _browsers = [];
    private TestWeb? _web;

    public TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync()
    {
        _web = await TestWeb.StartAsync(hasSample: true, configure: builder => builder.Services.AddSingleton<IStartupFilter, EachFromItsOwnMachine>());
        await Web.Database.ChangeAsync(db => db.Units.Add(OtherWardUnder(parent: 1)));
        await Web.Database.ChangeAsync(db => db.FigureTables.Add(TableOf(db.Units.Single(unit => unit.Code == Ward).Id)));
        _browsers[(null, true)] = _browsers[(null, false)] = Web.Open();
        await Web.Database.ChangeAsync(db => db.IssuedDocuments.AddRange(db.Reviews.AsEnumerable().Select(DocumentOf)));
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var isInScope in (bool[])[true, false])
            {
                _browsers[(role, isInScope)] = await SignInAsync(role, isInScope);
            }
        }
    }

    /// <summary>The browser of somebody with that role; null for nobody.</summary>
    public TestBrowser Browser(Role? role, bool isInScope) => _browsers[(role, isInScope)];

    public async Task<Actor> ActorAsync(Role role, bool isInScope) => new(1, role, await ScopeAsync(role, isInScope));

    /// <summary>A new account, signed in: for what would change the account itself.</summary>
    public async Task<TestBrowser> SignInAsync(Role role, bool isInScope) => await SignInAsync(role, await ScopeAsync(role, isInScope));

    /// <summary>A new account that sees all that its role sees.</summary>
    public Task<TestBrowser> SignInWithoutUnitAsync(Role role) => SignInAsync(role, unit: null);

    private async Task<TestBrowser> SignInAsync(Role role, int? unit)
    {
        var name = $"m{Guid.NewGuid():N}"[..20];
        await Web.AddAccountAsync(name, role, unit);
        var browser = Web.Open();
        using var answer = await browser.SignInAsync(name, TestWeb.Password);
        Assert.NotNull(answer.Headers.Location);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values)
        {
            browser.Dispose();
        }

        await Web.DisposeAsync();
    }

    /// <summary>The administrator has no subtree.</summary>
    private async Task<int?> ScopeAsync(Role role, bool isInScope)
    {
        if (role == Role.Administrator)
        {
            return null;
        }

        await using var db = Web.Database.CreateDbContext();
        return db.Units.Single(unit => unit.Code == (isInScope ? Ward : OtherWard)).Id;
    }

    /// <summary>So many sign-ins would be too many for one machine.</summary>
    private sealed class EachFromItsOwnMachine : IStartupFilter
    {
        private int _count;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, following) =>
            {
                var number = Interlocked.Increment(ref _count);
                http.Connection.RemoteIpAddress = new IPAddress([10, (byte)(number >> 16 & byte.MaxValue), (byte)(number >> 8 & byte.MaxValue), (byte)(number & byte.MaxValue)]);
                return following(http);
            });
            next(app);
        };
    }

    private static Core.Organisation.FigureTable TableOf(int unit) => new()
    {
        Code = FigureTable, UnitId = unit, Subject = FigureSubject.Structure, FromYear = 2022, ToYear = 2022, Title = new LocalText("Cơ cấu"),
        Lines = [new FigureLine { Number = 1, Order = 1, Label = new LocalText("Chi bộ"), Value = 13 }],
    };

    /// <summary>A document of the review, published or not.</summary>
    private static IssuedDocument DocumentOf(Review review) => new()
    {
        ReviewId = review.Id, Code = IssuedDocument.CodeOf(review.Code, 1), Version = 1, Number = review.Id, Symbol = "BC", Issuer = "TU", Date = new DateOnly(2021, 11, 5), Title = review.Title,
        Term = "2020–2025", SnapshotHash = "00", RecordedAt = DateTimeOffset.UnixEpoch, Files = [IssuedFile.Of("pdf", "vi", [1]), IssuedFile.Of("xlsx", "vi", [2]), IssuedFile.Of("docx", "vi", [3]), IssuedFile.Of("brief", "vi", [4]), IssuedFile.Of("slides", "vi", [5]), IssuedFile.Of("units", "vi", [6])],
    };

    private static Unit OtherWardUnder(int parent)
    {
        var unit = new Unit { Code = OtherWard, ValidFrom = new DateOnly(2015, 1, 1) };
        unit.Add(new UnitVersion { From = unit.ValidFrom, Name = new LocalText("Đảng bộ Phường 9"), ShortName = new LocalText("Phường 9"), ParentId = parent, KindId = 2 });
        return unit;
    }
}
