namespace PilotReview.Documents.Model;

/// <summary>Which vowel of an open <c>oa</c>, <c>oe</c> or <c>uy</c> has the tone mark.</summary>
public enum TonePlacement
{
    /// <summary>Đảng ủy, hòa, khỏe: as the guidance on Party documents is written.</summary>
    FirstVowel = 1,

    /// <summary>Đảng uỷ, hoà, khoẻ: as some offices insist.</summary>
    SecondVowel,

    /// <summary>Each text as it was typed: for what compares a document with what people typed.</summary>
    AsTyped,
}
