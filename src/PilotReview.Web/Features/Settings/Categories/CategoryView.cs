using PilotReview.Core;
using PilotReview.Core.Units;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Settings.Categories;

/// <summary>A category of units with its names and how many units of it there are today.</summary>
public sealed record CategoryView(UnitCategory Category, int Units, RowAuthor? Author)
{
    /// <summary>All names with the day from which each is used, newest first; null for the first name of a category that was always there.</summary>
    public IEnumerable<(DateOnly? From, LocalText Name)> Names =>
        [.. Category.Names.OrderByDescending(name => name.From).Select(name => ((DateOnly?)name.From, name.Name)), (Category.From, Category.Name)];
}
