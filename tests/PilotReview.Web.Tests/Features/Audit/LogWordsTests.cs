using Microsoft.EntityFrameworkCore.Metadata;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Data.Audit;
using PilotReview.Testing;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Audit;
using Xunit;

namespace PilotReview.Web.Tests.Features.Audit;

/// <summary>Whatever the log can hold has a name on the screen.</summary>
public sealed class LogWordsTests
{
    [Fact]
    public async Task EveryRowAndValueOfTheDatabase_HasAName()
    {
        await using var database = await TempDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await using var db = database.CreateDbContext();
        var kinds = db.Model.GetEntityTypes().Where(kind => AuditPolicy.IsLogged(kind.ClrType)).ToList();
        Assert.Equal(kinds.Select(AuditPolicy.NameOf).Except(LogEntities.All), []);
        var unnamed = kinds.SelectMany(kind => Fields(kind).Select(field => (Kind: AuditPolicy.NameOf(kind), Field: field)))
            .Where(pair => LogText.ResourceManager.GetString($"Field_{pair.Field.Replace('.', '_')}") is null);
        Assert.Empty(unnamed);
    }

    [Fact]
    public void EveryKindAndAct_HasAName()
    {
        Assert.All(LogEntities.All, kind => Assert.NotEqual(kind, LogLabels.EntityName(kind)));
        Assert.All(AuditActions.All, act => Assert.NotEqual(act, LogLabels.ActionName(act)));
    }

    [Fact]
    public void EveryDetailOfAnAct_HasAName()
    {
        string[] details = [.. Enum.GetNames<AuditFault>().Select(SnakeCase.Of), "ok", PasswordSignIn.ExpiredDetail, SecondFactor.CodeDetail, SecondFactor.RecoveryDetail];
        Assert.DoesNotContain(details, detail => LogText.ResourceManager.GetString($"Value_{detail}") is null);
    }

    private static IEnumerable<string> Fields(IEntityType kind) => kind.GetProperties().Where(property => !property.IsPrimaryKey()).Select(property => property.Name)
        .Concat(kind.GetComplexProperties().SelectMany(part => Parts(part, string.Empty)))
        .Where(field => AuditPolicy.IsLogged(kind.ClrType, field))
        .Where(field => kind.ClrType != typeof(Observation) || field is not ("UnitId" or "IndicatorId" or "Period"));

    private static IEnumerable<string> Parts(IComplexProperty part, string above) => part.ComplexType.ClrType == typeof(ObservationFigure)
        ? [part.Name]
        : part.ComplexType.GetProperties().Select(property => $"{above}{part.Name}.{property.Name}")
            .Concat(part.ComplexType.GetComplexProperties().SelectMany(inner => Parts(inner, $"{above}{part.Name}.")));
}
