using PilotReview.Core;
using PilotReview.Core.Units;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Settings.Levels;

/// <summary>A level with its names and how many units of it there are today.</summary>
public sealed record LevelView(UnitKind Kind, int Units, RowAuthor? Author)
{
    /// <summary>All names with the day from which each is used, newest first; null for the first name of a level that was always there.</summary>
    public IEnumerable<(DateOnly? From, LocalText Name)> Names =>
        [.. Kind.Names.OrderByDescending(name => name.From).Select(name => ((DateOnly?)name.From, name.Name)), (Kind.From, Kind.Name)];
}
