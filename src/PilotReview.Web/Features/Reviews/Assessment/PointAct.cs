using System.Globalization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>What is done with a point by a button.</summary>
public enum PointActKind
{
    Up = 1,
    Down,
    Move,
    Remove,

    /// <summary>Takes the words of today into a sentence that the figures no longer bear out.</summary>
    Refresh,

    /// <summary>Keeps its old words, with the reason.</summary>
    Keep,
}

/// <summary>One press on a button of a point: what, which, and what the page showed of it, so that the same press sent twice, or from an old page, changes nothing.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Id">The point.</param>
/// <param name="Seen">The place within its section, the section, or the number of the content.</param>
public sealed record PointAct(PointActKind Kind, int Id, int Seen)
{
    private const string ToPrefix = "to-";
    private const string NotePrefix = "note-";
    private const string NamesNobodyPrefix = $"{PostedForm.NamesNobodyField}-";
    private const string WordsPrefix = "words-";

    /// <summary>The field with the section that a point is moved to.</summary>
    public static string ToField(int id) => Named(ToPrefix, id);

    /// <summary>The field with the reason why old words are kept.</summary>
    public static string NoteField(int id) => Named(NotePrefix, id);

    /// <summary>Every reason that a form holds, with its point.</summary>
    public static IEnumerable<(int Id, string Text)> Notes(PostedForm sent)
    {
        foreach (var name in sent.Names.Where(name => name.StartsWith(NotePrefix, StringComparison.Ordinal)))
        {
            if (int.TryParse(name[NotePrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                yield return (id, sent[name]);
            }
        }
    }

    /// <summary>The tick that numbers in this reason name no person: one form holds the reasons of many points.</summary>
    public static string NamesNobodyField(int id) => Named(NamesNobodyPrefix, id);

    /// <summary>The field that tells which new words were seen.</summary>
    public static string WordsField(int id) => Named(WordsPrefix, id);

    public static PointAct? Parse(string text) => text.Split('-') is [var kind, var id, var seen]
        && Enum.TryParse<PointActKind>(kind, out var known) && known.ToString() == kind
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var was)
            ? new PointAct(known, number, was)
            : null;

    public override string ToString() => FormattableString.Invariant($"{Kind}-{Id}-{Seen}");

    private static string Named(string prefix, int id) => prefix + id.ToString(CultureInfo.InvariantCulture);
}
