using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Units;
using PilotReview.Data;

namespace PilotReview.Web.Features.Settings.Levels;

/// <summary>The levels of Party organisations.</summary>
public sealed class LevelsService(IDbContextFactory<AppDb> databases, TimeProvider time) : TermsService<UnitKind>(databases, time)
{
    protected override TermWords Words => new(
        SettingsText.LevelCode, SettingsText.LevelFrom, SettingsText.LevelNameFrom, SettingsText.LevelNameOutside, SettingsText.LevelNamePast, SettingsText.LevelEndLabel, SettingsText.LevelInUse);

    protected override DbSet<UnitKind> Set(AppDb db) => db.UnitKinds;

    protected override UnitKind New(string code, LocalText name, DateOnly? from) => new() { Code = code, Name = name, From = from };

    protected override int? TermOf(UnitVersion version) => version.KindId;
}
