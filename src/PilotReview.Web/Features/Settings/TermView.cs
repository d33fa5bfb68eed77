using PilotReview.Core;
using PilotReview.Core.Units;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Settings;

/// <summary>A level or category with its names and how many units of it there are today.</summary>
public sealed record TermView<T>(T Term, int Units, RowAuthor? Author)
    where T : class, IUnitTerm
{
    /// <summary>All names with the day from which each is used, newest first; null for the first name of one that was always there.</summary>
    public IEnumerable<(DateOnly? From, LocalText Name)> Names =>
        [.. Term.LaterNames.OrderByDescending(name => name.From).Select(name => ((DateOnly?)name.From, name.Name)), (Term.From, Term.Name)];

    /// <summary>Between which days it exists, in words.</summary>
    public string Used => Term switch
    {
        { From: { } from, To: { } to } => SettingsText.UsedFromTo.With(Formats.Date(from), Formats.Date(to)),
        { From: { } from } => SettingsText.UsedFrom.With(Formats.Date(from)),
        { To: { } to } => SettingsText.UsedTo.With(Formats.Date(to)),
        _ => SettingsText.UsedAlways,
    };
}
