namespace PilotReview.Web.Parts;

/// <summary>The drawings of the icons, on a square of 24: strokes, no fill, no icon font.</summary>
public static class IconPaths
{
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["menu"] = "M4 7h16M4 12h16M4 17h16",
        ["home"] = "M3 11 12 4l9 7M5.5 9.5V20h13V9.5M10 20v-6h4v6",
        ["inbox"] = "M3.5 13 6 5h12l2.5 8v6h-17zM3.5 13h5a3.5 3.5 0 0 0 7 0h5",
        ["layers"] = "M12 4 3 9l9 5 9-5zM3 14l9 5 9-5",
        ["tree"] = "M9 3.5h6v5H9zM3 15.5h6v5H3zM15 15.5h6v5h-6zM12 8.5V12M6 15.5V12h12v3.5",
        ["grid"] = "M3.5 4.5h17v15h-17zM3.5 9.5h17M3.5 14.5h17M9 4.5v15",
        ["document"] = "M6 3.5h9l4 4v13H6zM15 3.5v4h4M9 12h6M9 16h6",
        ["stamp"] = "M9.5 12.5C9.5 10 8 9 8 7a4 4 0 0 1 8 0c0 2-1.5 3-1.5 5.5M5 12.5h14v4H5zM6 20h12",
        ["ruler"] = "M3.5 8.5h17v7h-17zM7 8.5v3M10.5 8.5v4M14 8.5v3M17.5 8.5v4",
        ["archive"] = "M3.5 5h17v4.5h-17zM5 9.5v10h14v-10M10 13.5h4",
        ["people"] = "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.5 3-6 6.5-6s6.5 2.5 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2.2.8 3.5 2.8 3.5 5.5",
        ["screen"] = "M3.5 5h17v11h-17zM12 16v4M8 20h8",
        ["shield"] = "M12 3.5 5 6v6c0 4 3 7 7 8.5 4-1.5 7-4.5 7-8.5V6z",
        ["clock"] = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
        ["check"] = "M4 5.5h16v14H4zM8 12.5l3 3 5.5-6",
        ["claims"] = "M4 12.5l4 4L16 7M13 16.5h7M15 12.5h5",
        ["calendar"] = "M4 5.5h16v14.5H4zM4 9.5h16M8 3.5v4M16 3.5v4M9 14.5l2 2 4-4",
        ["search"] = "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5",
        ["settings"] = "M4 7h9M17 7h3M13 5v4h4V5zM4 17h3M11 17h9M7 15v4h4v-4zM4 12h16",
        ["lock"] = "M6.5 11h11v8.5h-11zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        ["return"] = "M9 7 4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 5 5V18",
        ["left"] = "M15 6l-6 6 6 6",
        ["right"] = "M9 6l6 6-6 6",
        ["down"] = "M6 9.5l6 6 6-6",
        ["download"] = "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14",
    };

    public static string Of(string name) =>
        Paths.TryGetValue(name, out var path) ? path : throw new ArgumentException($"There is no icon '{name}'.", nameof(name));
}
