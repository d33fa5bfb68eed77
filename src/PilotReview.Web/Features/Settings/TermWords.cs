namespace PilotReview.Web.Features.Settings;

/// <summary>Labels and refusals of the forms of a term, in the language of the page.</summary>
public sealed record TermWords(string Code, string From, string NameFrom, string NameOutside, string NamePast, string EndLabel, string InUse);
