using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace PilotReview.Web.Tests;

/// <summary>bunit was built against a newer AngleSharp.Diffing than the one here; the calls it makes are the same, so it is given this one.</summary>
internal static class AngleSharpDiffing
{
    private const string Name = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Load() => AssemblyLoadContext.Default.Resolving += Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName asked) =>
        asked.Name == Name ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Name + ".dll")) : null;
}
