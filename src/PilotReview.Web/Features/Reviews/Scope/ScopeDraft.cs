using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PilotReview.Core.Reviews;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Scope;

/// <summary>The scope of a review as a form spells it: its name, its windows, the units that are looked at, the committees that are asked, and the heading of its report.</summary>
public sealed record ScopeDraft
{
    public const string PilotField = "pilot";
    public const string CodeField = "code";
    public const string TitleViField = "title-vi";
    public const string TitleEnField = "title-en";
    public const string DayField = "as-of";
    public const string UnitField = "unit";
    public const string BeforeField = "before-from";
    public const string AfterField = "after-to";
    public const string SettlingField = "settling";
    public const string WhyField = "why";
    public const string CommitteeField = "committee";
    public const string SuperiorField = "superior";
    public const string IssuerField = "issuer";
    public const string PlaceField = "place";
    public const string SymbolField = "symbol";
    public const string AuthorityField = "authority";
    public const string OfficeField = "office";
    public const string SureField = "sure";

    /// <summary>Pressed to see what the windows give, without saving.</summary>
    public const string OnlyField = "only";

    /// <summary>The mark of what was stored when the form was drawn.</summary>
    public const string SeenField = "seen";

    public const int LongestTitle = 300;
    public const int LongestWhy = 2000;
    public const int LongestHead = 150;

    public string Code { get; init; } = string.Empty;

    public string TitleVi { get; init; } = string.Empty;

    public string TitleEn { get; init; } = string.Empty;

    public string Day { get; init; } = string.Empty;

    /// <summary>Enrolments, by number.</summary>
    public IReadOnlyList<int> Units { get; init; } = [];

    public string BeforeFrom { get; init; } = string.Empty;

    public string AfterTo { get; init; } = string.Empty;

    public string Settling { get; init; } = string.Empty;

    public string Why { get; init; } = string.Empty;

    /// <summary>Units whose committees are asked, by number.</summary>
    public IReadOnlyList<int> Committees { get; init; } = [];

    public ReviewLetterhead Letterhead { get; init; } = new();

    public bool IsSure { get; init; }

    public bool NamesNobody { get; init; }

    public string Seen { get; init; } = string.Empty;

    /// <summary>Tells one content of the form from another: whoever saves over what somebody else has written meanwhile is told.</summary>
    public string Mark
    {
        get
        {
            string[] parts =
            [
                TitleVi, TitleEn, FormReader.WriteShown(Day), string.Join(' ', Units.Order()), BeforeFrom, AfterTo, Settling, Why, string.Join(' ', Committees.Order()), Letterhead.ToString(),
            ];
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))))[..16];
        }
    }

    /// <summary>The single lines with their names on the screen.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines =>
    [
        (ReviewScopeText.TitleVi, TitleVi), (ReviewScopeText.TitleEn, TitleEn), (ReviewScopeText.DataDay, FormReader.WriteShown(Day)), (ReviewScopeText.BeforeFrom, BeforeFrom),
        (ReviewScopeText.AfterTo, AfterTo), (ReviewScopeText.Settling, Settling), (ReviewScopeText.Why, Why), (ReviewScopeText.Superior, Letterhead.Superior),
        (ReviewScopeText.Issuer, Letterhead.Issuer), (ReviewScopeText.Place, Letterhead.Place), (ReviewScopeText.Symbol, Letterhead.Symbol),
        (ReviewScopeText.Authority, Letterhead.Authority), (ReviewScopeText.Office, Letterhead.Office),
    ];

    /// <summary>What is stored.</summary>
    /// <param name="review">The review.</param>
    /// <param name="enrolments">The enrolments that it looks at.</param>
    /// <param name="committees">The committees that are asked.</param>
    public static ScopeDraft Of(Review review, IEnumerable<int> enrolments, IEnumerable<int> committees) => new()
    {
        Code = review.Code,
        TitleVi = review.Title.Vi,
        TitleEn = review.Title.En,
        Day = FormReader.Write(review.AsOf),
        Units = [.. enrolments],
        BeforeFrom = FormReader.Write(review.BeforeFrom),
        AfterTo = FormReader.Write(review.AfterTo),
        Settling = review.SettlingMonths.ToString(CultureInfo.InvariantCulture),
        Why = review.Justification,
        Committees = [.. committees],
        Letterhead = review.Letterhead,
    };

    public static ScopeDraft Of(PostedForm sent) => new()
    {
        Code = sent[CodeField],
        TitleVi = sent[TitleViField],
        TitleEn = sent[TitleEnField],
        Day = sent[DayField],
        Units = Numbers(sent.All(UnitField)),
        BeforeFrom = sent[BeforeField],
        AfterTo = sent[AfterField],
        Settling = sent[SettlingField],
        Why = sent[WhyField].ReplaceLineEndings("\n"),
        Committees = Numbers(sent.All(CommitteeField)),
        Letterhead = new ReviewLetterhead
        {
            Superior = sent[SuperiorField], Issuer = sent[IssuerField], Place = sent[PlaceField], Symbol = sent[SymbolField], Authority = sent[AuthorityField], Office = sent[OfficeField],
        },
        IsSure = sent.IsTicked(SureField),
        NamesNobody = sent.NamesNobody,
        Seen = sent[SeenField],
    };

    private static IReadOnlyList<int> Numbers(IReadOnlyList<string> texts) =>
        [.. texts.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0).Distinct()];
}
