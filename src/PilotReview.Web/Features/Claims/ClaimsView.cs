using System.Globalization;
using PilotReview.Documents.Texts;
using PilotReview.Web.Parts.Claims;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Claims;

/// <summary>A checked text as the page shows it.</summary>
public sealed record ClaimsView
{
    public required string Text { get; init; }

    /// <summary>What the text is called; empty for one that was pasted.</summary>
    public string Name { get; init; } = string.Empty;

    public required DateTimeOffset At { get; init; }

    /// <summary>All claims in the order of the text.</summary>
    public required IReadOnlyList<ShownClaim> Claims { get; init; }

    /// <summary>The names of the claims in the form (<see cref="ClaimKeys"/>), in the same order.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>What was left out when the file was read.</summary>
    public IReadOnlyList<TextRemark> Remarks { get; init; } = [];

    /// <summary>What was just done, in a sentence; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>What is wrong with what was typed.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>What has to be mended or explained.</summary>
    public IReadOnlyList<ShownClaim> Off => With(TextTone.Off);

    public IReadOnlyList<ShownClaim> Unknown => With(TextTone.Unknown);

    public IReadOnlyList<ShownClaim> Explained => With(TextTone.Explained);

    public IReadOnlyList<ShownClaim> Agreeing => With(TextTone.Agrees);

    /// <summary>What is to be looked at again: first what is off, then what could not be checked.</summary>
    public IReadOnlyList<ShownClaim> Waiting => [.. Off, .. Unknown];

    public string KeyOf(ShownClaim claim) => Keys[claim.Number - 1];

    public IReadOnlyList<TextMark> Marks(CultureInfo culture) => [.. Claims.Select(claim => claim.MarkIn(culture))];

    private List<ShownClaim> With(TextTone tone) => [.. Claims.Where(claim => claim.Tone == tone)];
}
