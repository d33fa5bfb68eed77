using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Units;
using PilotReview.Data;

namespace PilotReview.Web.Features.Settings.Categories;

/// <summary>The categories of Party organisations.</summary>
public sealed class CategoriesService(IDbContextFactory<AppDb> databases, TimeProvider time) : TermsService<UnitCategory>(databases, time)
{
    protected override TermWords Words => new(
        SettingsText.CategoryCode, SettingsText.CategoryFrom, SettingsText.CategoryNameFrom, SettingsText.CategoryNameOutside, SettingsText.CategoryNamePast, SettingsText.CategoryEndLabel, SettingsText.CategoryInUse);

    protected override DbSet<UnitCategory> Set(AppDb db) => db.UnitCategories;

    protected override UnitCategory New(string code, LocalText name, DateOnly? from) => new() { Code = code, Name = name, From = from };

    protected override int? TermOf(UnitVersion version) => version.CategoryId;
}
