using System.Reflection;

namespace PilotReview.Web.Layout;

/// <summary>The version of the running program, without the build's own suffix.</summary>
public static class ProductVersion
{
    private const char BuildMark = '+';

    public static string Text { get; } =
        (typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty)
        .Split(BuildMark)[0];
}
