namespace PilotReview.Web.Parts.Forms;

/// <summary>The form that a request brings; without one, no fields.</summary>
public sealed class PostedForm(IFormCollection? fields)
{
    /// <summary>The tick that numbers in a text name no person.</summary>
    public const string NamesNobodyField = "no-persons";

    private const string HandlerField = "_handler";

    public string this[string field] => fields?[field].ToString() ?? string.Empty;

    /// <summary>Whoever sent it has ticked that numbers in its texts name no person.</summary>
    public bool NamesNobody => IsTicked(NamesNobodyField);

    /// <summary>The names of the fields.</summary>
    public IEnumerable<string> Names => fields?.Keys ?? [];

    public bool IsTicked(string field) => this[field] == FormCheck.Ticked;

    /// <summary>Every value sent under one name, such as those of several ticks.</summary>
    public IReadOnlyList<string> All(string field) => [.. fields?[field].OfType<string>().Where(value => value.Length > 0) ?? []];

    /// <summary>The number in a field; 0, which no row has, when there is none.</summary>
    public int Id(string field) =>
        int.TryParse(this[field], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : 0;

    public static PostedForm Of(HttpRequest request) =>
        new(HttpMethods.IsPost(request.Method) && request.HasFormContentType ? request.Form : null);

    public bool Is(string name) => fields is not null && this[HandlerField] == name;

    /// <summary>What a field shows: what was typed when this form was sent, else what is stored.</summary>
    public string Shown(string form, string field, string stored = "") => Is(form) ? this[field] : stored;
}
