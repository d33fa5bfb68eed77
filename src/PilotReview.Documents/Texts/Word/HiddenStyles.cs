using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Texts.Word;

/// <summary>The styles whose text is hidden, by themselves or by a style that they build on.</summary>
internal sealed class HiddenStyles
{
    private const int MaxSteps = 32;

    private readonly Dictionary<string, (bool? IsHidden, string? Base)> _styles = [];

    public static HiddenStyles None { get; } = new();

    public static HiddenStyles Read(PartReader xml)
    {
        var styles = new HiddenStyles();
        xml.ReadRoot();
        xml.Inside(() =>
        {
            if (xml.Name == "style" && WordNames.Value(xml, "styleId") is { } id)
            {
                styles.ReadStyle(xml, id);
            }
        });
        return styles;
    }

    public bool Hides(string? style)
    {
        for (var (name, step) = (style, 0); name is not null && step < MaxSteps && _styles.TryGetValue(name, out var known); step++, name = known.Base)
        {
            if (known.IsHidden is { } isHidden)
            {
                return isHidden;
            }
        }

        return false;
    }

    private void ReadStyle(PartReader xml, string id)
    {
        bool? isHidden = null;
        string? basedOn = null;
        xml.Inside(() =>
        {
            if (xml.Name == "basedOn")
            {
                basedOn = WordNames.Value(xml);
            }
            else if (xml.Name == "rPr")
            {
                xml.Inside(() =>
                {
                    isHidden = xml.Name == "vanish" ? WordNames.IsOn(xml) : isHidden;
                    xml.Skip();
                });
            }
            else
            {
                xml.Skip();
            }
        });
        _styles.TryAdd(id, (isHidden, basedOn));
    }
}
