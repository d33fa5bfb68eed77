namespace PilotReview.Core.Units;

/// <summary>A Party organisation (tổ chức đảng): committee, sub-committee, branch or party cell. It exists from its establishment to its
/// end; its name, kind, category, parent and size may change in between, each change being a <see cref="UnitVersion"/>.</summary>
public sealed class Unit
{
    private readonly List<UnitVersion> _versions = [];

    public int Id { get; init; }

    /// <summary>The office's own code, unique for ever; see <see cref="UnitCode"/>.</summary>
    public required string Code { get; init; }

    /// <summary>First day of existence, inclusive.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day of existence, inclusive; null while the unit exists.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The versions in order of their first day. The first starts with the unit.</summary>
    public IReadOnlyList<UnitVersion> Versions => _versions;

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>How the unit was on <paramref name="day"/>; before its first day the first version, after its last day the last one.</summary>
    public UnitVersion On(DateOnly day) => _versions.LastOrDefault(version => version.From <= day) ?? _versions[0];

    /// <summary>Adds a version; versions stay in order of their first day.</summary>
    public void Add(UnitVersion version)
    {
        _versions.Add(version);
        _versions.Sort((a, b) => a.From.CompareTo(b.From));
    }

    /// <summary>Takes a version away; the first one stays, for the unit begins with it.</summary>
    public void Remove(UnitVersion version)
    {
        if (version != _versions[0])
        {
            _versions.Remove(version);
        }
    }
}
