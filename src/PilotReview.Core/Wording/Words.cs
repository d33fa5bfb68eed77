using System.Globalization;

namespace PilotReview.Core.Wording;

/// <summary>What the members of the enumerations are called on screen and in documents, as an office calls them.</summary>
public static class Words
{
    /// <summary>The name of a member, such as "Đã duyệt" for <see cref="Observations.ObservationState.Approved"/>.</summary>
    /// <exception cref="ArgumentException">The enumeration is not one that people see.</exception>
    public static string Of<T>(T member, CultureInfo culture)
        where T : struct, Enum =>
        Phrases.Get($"word.{SnakeCase.Of(typeof(T).Name)}.{SnakeCase.Of(member.ToString())}", culture);

    /// <summary>The name of a lane of event marks; the lane's own code when the bank has no name for it.</summary>
    public static string Lane(string code, CultureInfo culture) => Phrases.Book.Find("lane." + code, culture) ?? code;
}
