using PilotReview.Core.Settings;

namespace PilotReview.Documents.Model;

/// <summary>What the office decides about the look of its documents, within what the rules of Party documents leave open.</summary>
/// <param name="BodySize">Letters of the running text and its headings, in points; heading block, signature and page number have sizes of their own.</param>
/// <param name="LinePitch">From line to line of the running text, in points.</param>
/// <param name="ClosingMark">What ends the text before the signature.</param>
public sealed record DocumentStyle(int BodySize, int LinePitch, string ClosingMark)
{
    /// <summary>Where the program is reached, for readers who look up a figure; empty while the office has not said it.</summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>Where open <c>oa</c>, <c>oe</c>, <c>uy</c> have their tone mark in Vietnamese documents.</summary>
    public TonePlacement ToneMarks { get; init; } = TonePlacement.FirstVowel;

    /// <summary>Drafts are laid before a conference and say so. What is issued does not.</summary>
    public bool IsForConference { get; init; }

    /// <summary>Printed on both sides of the paper: even pages have the margins of odd ones mirrored.</summary>
    public bool HasTwoSides { get; init; }

    /// <summary>What holds while the office has decided nothing.</summary>
    public static DocumentStyle Standard { get; } = Of(OfficeSettings.Standard);

    /// <summary>As the settings of one day say: the day on which the document is issued, that is, on which its file is written.</summary>
    public static DocumentStyle Of(OfficeSettings settings) => new(
        settings.Number(OfficeSettings.BodySize), settings.Number(OfficeSettings.LinePitch), settings[OfficeSettings.ClosingMark])
    {
        Address = settings[OfficeSettings.Address],
        ToneMarks = settings[OfficeSettings.ToneMarks] == OfficeSettings.MarkOnSecondVowel ? TonePlacement.SecondVowel : TonePlacement.FirstVowel,
        IsForConference = settings[OfficeSettings.Use] == OfficeSettings.ConferencePaper,
        HasTwoSides = settings[OfficeSettings.Sides] == OfficeSettings.BothSides,
    };
}
