using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace PilotReview.Web.Tests.Access;

/// <summary>The forms that each page can draw, whatever opens them: read from the sources of the page and of all the parts it is made of. A name that is a constant is
/// looked up in the compiled part; one that is a parameter, where the part is used. What cannot be told is an error.</summary>
internal sealed partial class PageForms
{
    private const BindingFlags Constants = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.FlattenHierarchy;
    private const string FormName = "@formname";

    private readonly ILookup<string, RazorSource> _byTag;
    private readonly IReadOnlyList<RazorSource> _sources;

    public PageForms(IReadOnlyList<RazorSource> sources)
    {
        _sources = sources;
        _byTag = sources.ToLookup(source => source.Type.Name);
    }

    /// <summary>As the access matrix names them. A form of a part that no page uses stands under the name of the part.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            var used = new HashSet<RazorSource>();
            var names = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var page in _sources.Where(source => source.Routes.Count > 0))
            {
                var parts = new HashSet<RazorSource>();
                Gather(page, parts);
                used.UnionWith(parts);
                names.UnionWith(page.Routes.SelectMany(route => parts.SelectMany(FormsOf).Select(form => $"{route}#{form}")));
            }

            names.UnionWith(_sources.Except(used).SelectMany(source => FormsOf(source).Select(form => $"{source.Type.Name}#{form}")));
            return names;
        }
    }

    public static IReadOnlyList<RazorSource> Sources() =>
    [
        .. from file in SourceTree.Files("src/PilotReview.Web", "*.razor")
           let name = Path.ChangeExtension(Path.GetRelativePath(Path.Combine(SourceTree.Root, "src/PilotReview.Web"), file), null)
           let type = typeof(WebApp).Assembly.GetType($"PilotReview.Web.{name.Replace(Path.DirectorySeparatorChar, '.')}")
           where type is not null
           select new RazorSource(type, Comment().Replace(File.ReadAllText(file), string.Empty)),
    ];

    private void Gather(RazorSource source, HashSet<RazorSource> parts)
    {
        if (parts.Add(source))
        {
            foreach (var part in Tag().Matches(source.Text).SelectMany(tag => _byTag[tag.Groups["tag"].Value]))
            {
                Gather(part, parts);
            }
        }
    }

    /// <summary>The forms that a source names: its own, and those of the parts to which it gives the name.</summary>
    private IEnumerable<string> FormsOf(RazorSource source)
    {
        foreach (var value in Values(source.Text, FormName, "form").Where(value => ParameterIn(source, value) is null))
        {
            yield return Resolve(source, value);
        }

        foreach (var part in _sources)
        {
            foreach (var parameter in Values(part.Text, FormName, "form").Select(value => ParameterIn(part, value)).OfType<string>())
            {
                foreach (var given in Values(source.Text, parameter, part.Type.Name, isEach: true))
                {
                    yield return Resolve(source, given);
                }
            }
        }
    }

    /// <summary>What an attribute of a tag says, tag by tag.</summary>
    private static IEnumerable<string> Values(string text, string attribute, string tag, bool isEach = false)
    {
        var found = Regex.Matches(text, $"""<{tag}\s(?:[^<>"]|"[^"]*")*?(?<=\s){attribute}="(?<value>[^"]*)\x22""").Select(match => match.Groups["value"].Value).ToList();
        var expected = isEach ? Regex.Count(text, $"<{tag}[\\s/>]") : Regex.Count(text, attribute);
        return found.Count == expected ? found : throw new InvalidOperationException($"Not every {attribute} of {tag} can be read.");
    }

    private static string? ParameterIn(RazorSource source, string value) =>
        value.StartsWith('@') && source.Type.GetProperty(value[1..])?.IsDefined(typeof(ParameterAttribute)) == true ? value[1..] : null;

    private static string Resolve(RazorSource source, string value)
    {
        if (!value.StartsWith('@'))
        {
            return value;
        }

        var path = value[1..].Split('.');
        var type = path.Length == 1 ? source.Type : Array.Find(typeof(WebApp).Assembly.GetTypes(), type => type.Name == path[^2]);
        return type?.GetField(path[^1], Constants)?.GetRawConstantValue() as string
            ?? throw new InvalidOperationException($"The form {value} of {source.Type.Name} has no name that can be told: let it be a constant.");
    }

    [GeneratedRegex("(?s)@\\*.*?\\*@|<!--.*?-->")]
    private static partial Regex Comment();

    [GeneratedRegex("<(?<tag>[A-Z][A-Za-z0-9]*)")]
    private static partial Regex Tag();
}

/// <summary>A page or a part as it is written, without comments.</summary>
internal sealed record RazorSource(Type Type, string Text)
{
    public IReadOnlyList<string> Routes { get; } = [.. Type.GetCustomAttributes<RouteAttribute>().Select(route => route.Template)];
}
