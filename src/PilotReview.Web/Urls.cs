using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Documents;
using PilotReview.Web.Access;

namespace PilotReview.Web;

/// <summary>Every address of the product. Links are built here, so that features need not know each other.</summary>
/// <remarks>An address is relative to the base of the pages, which the document names: it starts without a stroke, so that the product also works
/// below another path of its host. Links, forms and the navigation manager take it as it is; a redirect takes <see cref="FromBase"/>, the setting of a
/// middleware <see cref="Rooted"/>.</remarks>
public static class Urls
{
    public const string Home = "";
    public const string Pilots = "pilots";
    public const string RivalPilots = "pilots/compare";
    public const string Units = "units";
    public const string Indicators = "indicators";
    public const string NewUnit = "units/new";
    public const string UnitEvents = "units/events";
    public const string NewUnitEvent = "units/events/new";
    public const string Organisation = "organisation";
    public const string NewFigureTable = "organisation/new";
    public const string Reviews = "reviews";
    public const string NewReview = "reviews/new";
    public const string ReviewParagraphs = "reviews/paragraphs";
    public const string Orders = "orders";
    public const string Visits = "visits";
    public const string Inbox = "inbox";
    public const string InboxCount = "inbox/count";
    public const string Reports = "reports";
    public const string Documents = "documents";
    public const string LookUp = LookUpAddress.Path;

    /// <summary>Asks for the draft of a report that has been issued.</summary>
    public const string DraftName = "draft";
    public const string Data = "data";
    public const string DataMatrix = "data/months";
    public const string DataEffort = "data/effort";
    public const string DataCells = "data/cells";
    public const string DataExplanations = "data/explanations";
    public const string Settings = "settings";
    public const string SettingsLegalBases = "settings/legal-bases";
    public const string SettingsLevels = "settings/levels";
    public const string SettingsCategories = "settings/categories";
    public const string SettingsScales = "settings/scales";
    public const string Workbooks = "data/workbooks";
    public const string WorkbooksWaiting = "data/workbooks/waiting";
    public const string Claims = "claims";
    public const string ClaimsMarked = "claims/marked";
    public const string Audit = "audit";
    public const string Backups = "backups";
    public const string SignIn = "sign-in";
    public const string SignInCode = "sign-in/code";
    public const string OwnAccount = "account";
    public const string OwnPassword = "account/password";
    public const string OwnSecondFactor = "account/second-factor";
    public const string Accounts = "accounts";
    public const string NewAccount = "accounts/new";
    public const string SignOut = "sign-out";
    public const string DemoSignIn = "demo-sign-in";
    public const string Language = "language";
    public const string Theme = "theme";
    public const string Health = "health";
    public const string Ready = "health/ready";
    public const string FirstRun = "first-run";
    public const string NotFound = "not-found";
    public const string Fault = "fault";
    public const string DoneParameter = "done";
    public const string Problem = "problem/{0}";

    /// <summary>Some pilots side by side.</summary>
    public static string RivalPilotsOf(IEnumerable<string> codes) => RivalPilots + QueryString.Create(codes.Select(code => new KeyValuePair<string, string?>("pilot", code)));

    public static string Pilot(string code) => $"{Pilots}/{Uri.EscapeDataString(code)}";

    public static string Unit(string code) => $"{Units}/{Uri.EscapeDataString(code)}";

    public static string Indicator(string code) => $"{Indicators}/{Uri.EscapeDataString(code)}";

    /// <summary>What is said of a unit, to be changed from a day on.</summary>
    public static string UnitEdit(string code) => $"{Unit(code)}/edit";

    /// <summary>One decision that changed units.</summary>
    public static string UnitEvent(string code) => $"{UnitEvents}/{Uri.EscapeDataString(code)}";

    /// <summary>One table of figures about an organisation.</summary>
    public static string FigureTable(string code) => $"{Organisation}/{Uri.EscapeDataString(code)}";

    public static string FigureTableEdit(string code) => $"{FigureTable(code)}/edit";

    /// <summary>The same as a workbook.</summary>
    public static string FigureTableFile(string code) => FigureTable(code) + ".xlsx";

    public static string Review(string code) => $"{Reviews}/{Uri.EscapeDataString(code)}";

    public static string ReviewScope(string code) => $"{Review(code)}/scope";

    /// <summary>The way of a review: steps taken, and the one that is open.</summary>
    public static string ReviewSteps(string code) => $"{Review(code)}/steps";

    public static string ReviewRecommendations(string code) => $"{Review(code)}/recommendations";

    public static string ReviewConclusion(string code) => $"{Review(code)}/conclusion";

    /// <summary>Says on the page of claims that a report was asked for and not issued.</summary>
    public const string RefusedName = "refused";

    /// <summary>The review as slides, for the conference.</summary>
    public static string ReviewSlides(string code) => $"{Review(code)}/slides";

    public static string ReviewClaims(string code) => $"{Review(code)}/claims";

    public static string ReviewComments(string code) => $"{Review(code)}/comments";

    /// <summary>What changed since the figures of a review were frozen.</summary>
    public static string ReviewChanges(string code) => $"{Review(code)}/changes";

    /// <summary>The assessment of a unit of a review; of the review as a whole without a unit.</summary>
    public static string ReviewAssessment(string code, string? unit) =>
        unit is null ? $"{Review(code)}/assessment" : $"{Review(code)}/assessment?{Query("unit", unit)}";

    /// <summary>A snapshot as a file.</summary>
    public static string ReviewSnapshot(string code, int number) => string.Create(CultureInfo.InvariantCulture, $"{Review(code)}/snapshots/{number}");

    /// <summary>The comments on one thing of a review, with the form to ask about it.</summary>
    /// <param name="code">The review.</param>
    /// <param name="target">What the comment is on, as the form spells it.</param>
    /// <param name="subject">Which one.</param>
    public static string ReviewCommentOn(string code, string target, string subject) => $"{ReviewComments(code)}?{Query("on", target)}&{Query("subject", subject)}";

    /// <summary>The evidence of one unit and one indicator in a review.</summary>
    public static string Evidence(string review, string unit, string indicator) =>
        $"{Review(review)}/{Uri.EscapeDataString(unit)}/{Uri.EscapeDataString(indicator)}";

    /// <summary>A review's report; the format is the ending of the file, such as <c>pdf</c>.</summary>
    public static string Report(string review, string format) => $"{Reports}/{Uri.EscapeDataString(review)}.{format}";

    /// <summary>The draft of a report that has been issued: what a further version would say.</summary>
    public static string ReportDraft(string review, string format) => With(Report(review, format), DraftName, "1");

    /// <summary>An issued document by its code.</summary>
    public static string Document(string code) => $"{Documents}/{Uri.EscapeDataString(code)}";

    /// <summary>The figures of a document: of an issued one by its code, of a draft by the code of its review.</summary>
    public static string LookUpIn(string document) => $"{LookUp}/{Uri.EscapeDataString(document)}";

    /// <summary>Where one figure of a document comes from.</summary>
    public static string LookUpOf(string document, string code) => $"{LookUpIn(document)}/{Uri.EscapeDataString(code)}";

    /// <summary>A file of an issued document, byte for byte.</summary>
    public static string DocumentFile(string code, string language, string format) => $"{Document(code)}/files/{language}.{format}";

    /// <summary>The form that issues the document of a review.</summary>
    public static string DocumentIssue(string review) => $"{Documents}/issue/{Uri.EscapeDataString(review)}";

    /// <summary>The report of a month's visits to the level above.</summary>
    public static string VisitReport(string month) => $"{Visits}/{Uri.EscapeDataString(month)}.pdf";

    /// <summary>A workbook that was sent in and waits to be written.</summary>
    public static string WorkbookWaiting(string id) => $"{WorkbooksWaiting}/{Uri.EscapeDataString(id)}";

    /// <summary>One import, with its cells.</summary>
    public static string WorkbookBatch(int id) => string.Create(CultureInfo.InvariantCulture, $"{Workbooks}/batches/{id}");

    /// <summary>Who changed what about one thing.</summary>
    public static string History(string kind, string key) => $"history/{kind}/{Uri.EscapeDataString(key)}";

    /// <summary>The same for the figures of one unit and one indicator.</summary>
    public static string SeriesHistory(string unit, string indicator) => History("Series", $"{unit}~{indicator}");

    /// <summary>The backups with what came of the last thing asked for.</summary>
    public static string BackupsWith(string note) => $"{Backups}?{Query("note", note)}";

    public static string Account(int id) => string.Create(CultureInfo.InvariantCulture, $"{Accounts}/{id}");

    /// <summary>A page that says in one line what was just done; the word is one of the page's own.</summary>
    public static string Done(string page, string word) => $"{page}?{Query(DoneParameter, word)}";

    /// <summary>The second step of sign-in, then back to <paramref name="back"/>.</summary>
    public static string SignInCodeThen(string back) => $"{SignInCode}?{Query(AccessSetup.ReturnParameter, back)}";

    /// <summary>A page with one value in its address, such as the form that is open on it.</summary>
    public static string With(string page, string name, string value) => $"{page}?{Query(name, value)}";

    /// <summary>The same for a page whose address may hold values already.</summary>
    public static string And(string page, string name, string value) => $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Query(name, value)}";

    /// <summary>The figures of one month of a unit.</summary>
    public static string DataMonth(string unit, string month) => $"{Data}?{Query("unit", unit)}&{Query("month", month)}";

    /// <summary>The figures of one year of a branch.</summary>
    public static string DataYear(string unit, int year) => string.Create(CultureInfo.InvariantCulture, $"{Data}?{Query("unit", unit)}&year={year}");

    /// <summary>How complete and how timely the months of a year are.</summary>
    public static string DataMonths(int year) => string.Create(CultureInfo.InvariantCulture, $"{DataMatrix}?year={year}");

    /// <summary>Sign-in, then back to <paramref name="back"/>.</summary>
    public static string SignInThen(string back) => $"{SignIn}?{Query("return", back)}";

    public static string LanguageThen(CultureInfo culture, string back) => $"{Language}?{Query("c", culture.Name)}&{Query("return", back)}";

    public static string ThemeThen(string theme, string back) => $"{Theme}?{Query("c", theme)}&{Query("return", back)}";

    /// <summary>The same address for a redirect: the host puts the base in place of the wave.</summary>
    public static string FromBase(string address) => "~/" + address;

    /// <summary>The same address as the path of a request, from which the base has been taken.</summary>
    public static string Rooted(string address) => "/" + address;

    /// <summary>Where the reader is, without the base, such as <c>/units?at=2021</c>: can be handed to <see cref="LocalReturn"/>.</summary>
    public static string LocalPart(NavigationManager navigation) =>
        Rooted(navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0]);

    /// <summary>A place on the page the reader is on. An address of a place alone would lead to the first page, where the base is.</summary>
    public static string SkipTo(NavigationManager navigation, string place) => $"{LocalPart(navigation)[1..]}#{place}";

    private static string Query(string name, string value) => $"{name}={Uri.EscapeDataString(value)}";
}
