using System.Globalization;
using System.Resources;
using PilotReview.Core.Claims;
using PilotReview.Core.Import;

namespace PilotReview.Core.Wording;

/// <summary>Claims of a text in words: what is the matter, how it was computed, and the short tag that stands behind the claim in the text.</summary>
public static class ClaimWording
{
    /// <summary>Arguments before the parts of a sum.</summary>
    private const int SumArguments = 4;

    private static readonly ResourceManager Texts = new("PilotReview.Core.Wording.ClaimText", typeof(ClaimWording).Assembly);

    /// <summary>"Cộng lại thiếu 6 chi bộ".</summary>
    public static string Title(Claim claim, CultureInfo culture) => Say("Title", claim, culture).Replace(" ()", string.Empty, StringComparison.Ordinal).Trim();

    /// <summary>"197 + 37 + 5 = 239, tổng đã nêu là 245."</summary>
    public static string Calculation(Claim claim, CultureInfo culture) => claim.Finding is { } finding && claim.Note.Code is not ClaimNoteCode.JudgementNoData
        ? finding.Sentence.In(culture)
        : Say("Sum", claim, culture);

    /// <summary>"thiếu 6"; empty for a claim that agrees.</summary>
    public static string Tag(Claim claim, CultureInfo culture) => claim.IsOpen ? Say("Tag", claim, culture) : string.Empty;

    /// <summary>Title and calculation in one: the <c>note</c> of the verb.</summary>
    public static string Note(Claim claim, CultureInfo culture) => $"{Title(claim, culture)}: {Calculation(claim, culture)}";

    /// <summary>The text of one code; a sum's parts are joined with plus signs and stand behind the other arguments.</summary>
    private static string Say(string what, Claim claim, CultureInfo culture)
    {
        var key = $"{what}_{claim.Note.Code}";
        var text = Texts.GetString(key, culture) ?? throw new MissingManifestResourceException(key);
        var arguments = claim.Note.Arguments.Select(argument => (object)new NeutralArgument(argument == ClaimNote.Points ? Texts.GetString("Unit_Points", culture) ?? argument : argument, culture));
        if (claim.Kind == ClaimKind.PartsOfTotal)
        {
            arguments = arguments.Take(SumArguments).Append(string.Join(" + ", claim.Note.Arguments.Skip(SumArguments).Select(part => Number(part, culture))));
        }

        return string.Format(culture, text, [.. arguments]);
    }

    private static string Number(string argument, CultureInfo culture) => ImportValue.TryNumber(argument, out var number) ? Formats.Number(number, number.Scale, culture) : argument;
}
