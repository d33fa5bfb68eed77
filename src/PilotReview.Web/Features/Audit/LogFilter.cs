using System.Globalization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Audit;

/// <summary>Which entries are asked for; read from the address. What cannot be read counts as not asked.</summary>
/// <param name="From">First day, local.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Account">The account that wrote, <see cref="ByProgram"/> or <see cref="ByVisitor"/>.</param>
/// <param name="Action">One of the actions of the log.</param>
/// <param name="Entity">The kind of row.</param>
/// <param name="Code">The code of a unit, indicator, pilot, review or change of units, the number of a legal basis, or the name of an account.</param>
/// <param name="Before">Only entries before this number: the next page.</param>
public sealed record LogFilter(DateOnly? From, DateOnly? To, int? Account, string? Action, string? Entity, string? Code, long? Before)
{
    /// <summary>In place of an account: the program itself wrote.</summary>
    public const int ByProgram = 0;

    /// <summary>In place of an account: somebody at a browser who had not signed in.</summary>
    public const int ByVisitor = int.MaxValue;

    private const int FirstYear = 1900;
    private const int LastYear = 3000;
    private const int LongestWord = 100;

    public const string FromName = "from";
    public const string ToName = "to";
    public const string AccountName = "account";
    public const string ActionName = "action";
    public const string EntityName = "what";
    public const string CodeName = "code";
    public const string BeforeName = "before";

    /// <summary>Two days the wrong way round are turned.</summary>
    public static LogFilter Read(string? from, string? to, string? account, string? action, string? entity, string? code, string? before)
    {
        var (first, last) = (Day(from), Day(to));
        (first, last) = first > last ? (last, first) : (first, last);
        return new LogFilter(first, last, Number(account), Word(action), Word(entity), Word(code), long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : null);
    }

    /// <summary>Whether anything but the page is chosen.</summary>
    public bool IsNarrow => this with { Before = null } != new LogFilter(null, null, null, null, null, null, null);

    /// <summary>The same choice, from the entry before <paramref name="seq"/> on.</summary>
    public string QueryBefore(long seq)
    {
        (string Name, string? Value)[] parts =
        [
            (FromName, Iso(From)), (ToName, Iso(To)), (AccountName, Account?.ToString(CultureInfo.InvariantCulture)), (ActionName, Action), (EntityName, Entity), (CodeName, Code),
            (BeforeName, seq.ToString(CultureInfo.InvariantCulture)),
        ];
        return string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value ?? string.Empty)}"));
    }

    /// <summary>A day as it is typed or stands in a link; null for anything else.</summary>
    public static DateOnly? Day(string? text) => FormReader.ReadDay(text) is { Year: > FirstYear and < LastYear } day ? day : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestWord ? null : text.Trim();
}
