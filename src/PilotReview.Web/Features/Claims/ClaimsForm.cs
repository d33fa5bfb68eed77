using System.Globalization;
using PilotReview.Documents.Texts;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Claims;

/// <summary>What the page of claims sends: the text with all that was said about it, for nothing of it is stored.</summary>
public sealed record ClaimsForm
{
    public const string TextField = "text";
    public const string FileField = "file";
    public const string NameField = "name";
    public const string ActField = "act";
    public const string ReasonPrefix = "reason-";

    public const string CheckAct = "check";
    public const string ExampleAct = "example";

    public const string RemarkField = "remark";

    private const string MendPrefix = "mend-";
    private const string ReopenPrefix = "reopen-";
    private const string KeepPrefix = "keep-";
    private const int LongestName = 120;

    /// <summary>The text with line ends of one kind: a browser sends its own.</summary>
    public required string Text { get; init; }

    /// <summary>What the text is called; empty for one that was pasted.</summary>
    public required string Name { get; init; }

    public string Act { get; init; } = CheckAct;

    /// <summary>Why claims stay as they are, by <see cref="ClaimKeys"/>, as it was typed.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>();

    /// <summary>The claim whose reason was being given; null for none.</summary>
    public string? Kept { get; init; }

    /// <summary>What was left out when the file was read.</summary>
    public IReadOnlyList<TextRemark> Remarks { get; init; } = [];

    public static ClaimsForm Of(PostedForm sent)
    {
        var act = sent[ActField];
        var reopened = act.StartsWith(ReopenPrefix, StringComparison.Ordinal) ? act[ReopenPrefix.Length..] : null;
        var kept = act.StartsWith(KeepPrefix, StringComparison.Ordinal) ? act[KeepPrefix.Length..] : null;
        return new ClaimsForm
        {
            Text = OneKindOfLineEnd(sent[TextField]),
            Name = Clean(sent[NameField]),
            Act = reopened is null && kept is null ? act : CheckAct,
            Kept = kept,
            Reasons = sent.Names.Where(name => name.StartsWith(ReasonPrefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(sent[name]))
                .Select(name => (Key: name[ReasonPrefix.Length..], Reason: sent[name])).Where(given => given.Key != reopened).ToDictionary(given => given.Key, given => given.Reason),
            Remarks = [.. sent.All(RemarkField).Select(ReadRemark).OfType<TextRemark>()],
        };
    }

    public static string WriteRemark(TextRemark remark) => string.Create(CultureInfo.InvariantCulture, $"{remark.Code}-{remark.Count}");

    private static TextRemark? ReadRemark(string written) =>
        written.Split('-') is [var code, var count] && Enum.TryParse<TextRemarkCode>(code, out var known) && Enum.IsDefined(known)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new TextRemark(known, number)
            : null;

    public static string OneKindOfLineEnd(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>The act of giving a reason.</summary>
    public static string KeepAct(string key) => KeepPrefix + key;

    /// <summary>The act of taking a reason back.</summary>
    public static string ReopenAct(string key) => ReopenPrefix + key;

    /// <summary>The act of putting in a correction.</summary>
    public static string MendAct(int start, int end) => string.Create(CultureInfo.InvariantCulture, $"{MendPrefix}{start}-{end}");

    /// <summary>The name of a file without folders and marks that nobody sees.</summary>
    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var seen = string.Concat(string.Concat(last.EnumerateRunes()).Normalize()
            .Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format)).Trim();
        return seen.Length > LongestName ? string.Concat(seen[..LongestName].EnumerateRunes()) : seen;
    }
}
