using PilotReview.Core.Audit;
using PilotReview.Data;

namespace PilotReview.Web.Access;

/// <summary>In whose name a request writes: the account of its cookie, at its address.</summary>
public sealed class RequestAuthor(IHttpContextAccessor requests)
{
    /// <summary>Where the program writes by itself, such as an account that is made at the first start.</summary>
    private const string NoRequest = "program";

    public AuditAuthor Get() => requests.HttpContext is { } http
        ? AuditAuthor.OfWeb(ActorClaims.Read(http.User)?.AccountId, http.Connection.RemoteIpAddress?.ToString())
        : new AuditAuthor(null, NoRequest);

    /// <summary>The database of one request, for the parts of the framework that ask for it: whatever they save is logged in the name of the request.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<RequestAuthor>();
        services.AddScoped(provider => provider.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<AppDb>>().CreateDbContext()
            .WriteAs(provider.GetRequiredService<RequestAuthor>().Get(), provider.GetRequiredService<TimeProvider>()));
    }
}
