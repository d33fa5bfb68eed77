using System.Globalization;
using System.Text;
using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Parts.Forms;

/// <summary>Reads what was typed into a form and notes what is wrong with it.</summary>
public sealed class FormReader
{
    private const string DayFormat = "yyyy-MM-dd";
    private const int MostDecimals = 4;
    private const decimal LargestNumber = 1_000_000;

    /// <summary>As browsers send a day, and as people type it where the browser has no calendar.</summary>
    private static readonly string[] DayFormats = [DayFormat, "d/M/yyyy"];

    private static readonly string[] MonthFormats = ["M/yyyy", "yyyy-MM"];

    private readonly List<FieldProblem> _problems = [];

    public IReadOnlyList<FieldProblem> Problems => _problems;

    public bool IsClean => _problems.Count == 0;

    public static string Write(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A day as people read it here; what is no day is shown as it was typed.</summary>
    public static string WriteShown(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Formats.Date(day) : text;

    public void Add(string field, string text) => _problems.Add(new FieldProblem(field, text));

    /// <summary>Notes what may be saved once somebody has ticked that it is meant.</summary>
    public void Ask(string field, string text) => _problems.Add(new FieldProblem(field, text) { NeedsWord = true });

    /// <summary>Asks about numbers that may name a person, of every passage that is stored or shown to others.</summary>
    /// <param name="namesNobody">Somebody has ticked that they name none (<see cref="PostedForm.NamesNobody"/>); nothing is asked then.</param>
    /// <param name="passages">Each with the field it was typed into.</param>
    public void AskAboutPersons(bool namesNobody, params IEnumerable<(string Field, string Text)> passages)
    {
        foreach (var (field, text) in namesNobody ? [] : passages)
        {
            if (PersonalNumbers.In(text).Distinct().ToList() is { Count: > 0 } numbers)
            {
                _problems.Add(new FieldProblem(field, FormsText.AskPersons.With(string.Join("; ", numbers))) { NeedsWord = true, IsAboutPersons = true });
            }
        }
    }

    /// <summary>One line of text, trimmed, composed as on the keyboard of any machine.</summary>
    public string Text(string field, string label, string text, int most, bool isRequired = true)
    {
        var clean = string.Concat(text.EnumerateRunes()).Trim().Normalize();
        if (clean.Length == 0 && isRequired)
        {
            Add(field, FormsText.ProblemRequired.With(label));
        }
        else if (clean.Length > most)
        {
            Add(field, FormsText.ProblemTooLong.With(label, clean.Length, most));
        }
        else if (OldEncodings.IsLikely(clean))
        {
            // before the letters nobody sees, one of which is the ư of such text
            var fault = FigureReading.Wrong(FigureFault.OldEncoding, ImportValue.Quote(clean));
            Add(field, FormsText.ProblemOther.With(label, EntryWording.Fault(fault, CultureInfo.CurrentUICulture)));
        }
        else if (clean.Any(IsUnseen))
        {
            Add(field, FormsText.ProblemUnseen.With(label));
        }

        return clean;
    }

    /// <summary>Several lines, each read as <see cref="Text"/>; empty lines are left out.</summary>
    public IReadOnlyList<string> Lines(string field, string label, string text, int most)
    {
        var problems = _problems.Count;
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (_problems.Count == problems)
            {
                lines.Add(Text(field, label, line, most));
            }
        }

        return lines;
    }

    /// <summary>The day in an address or a box outside a form; null for anything else.</summary>
    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public DateOnly? Day(string field, string label, string text, bool isRequired = true)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (isRequired)
            {
                Add(field, FormsText.ProblemRequired.With(label));
            }

            return null;
        }

        if (ReadDay(text) is { Year: >= Period.FirstYear and <= Period.LastYear } day)
        {
            return day;
        }

        Add(field, FormsText.ProblemNotADay.With(label, ImportValue.Quote(text)));
        return null;
    }

    /// <summary>A month as people type it: <c>09/2021</c>.</summary>
    public Period? Month(string field, string label, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Add(field, FormsText.ProblemRequired.With(label));
            return null;
        }

        if (DateOnly.TryParseExact(text.Trim(), MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year is >= Period.FirstYear and <= Period.LastYear)
        {
            return Period.Of(PeriodKind.Month, first);
        }

        Add(field, FormsText.ProblemNotAMonth.With(label, ImportValue.Quote(text)));
        return null;
    }

    /// <summary>A month for the box that <see cref="Month"/> reads.</summary>
    public static string Write(Period month) => month.Start.ToString("MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A text of several lines, each read as <see cref="Text"/>; line ends stay, and count as one character each.</summary>
    public string Passage(string field, string label, string text, int most, bool isRequired = true)
    {
        var problems = _problems.Count;
        var lines = text.ReplaceLineEndings("\n").Trim().Split('\n').Select(line => line.Trim()).ToList();
        var clean = string.Join('\n', lines).Normalize();
        if (clean.Length > most)
        {
            Add(field, FormsText.ProblemTooLong.With(label, clean.Length, most));
        }
        else if (clean.Length == 0 && isRequired)
        {
            Add(field, FormsText.ProblemRequired.With(label));
        }

        foreach (var line in lines.TakeWhile(_ => _problems.Count == problems))
        {
            Text(field, label, line, most, isRequired: false);
        }

        return clean;
    }

    /// <summary>A number with a comma or a point before its decimals; null when nothing was typed.</summary>
    public decimal? Number(string field, string label, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (decimal.TryParse(
                text.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= LargestNumber && decimal.Round(number, MostDecimals) == number)
        {
            return number;
        }

        Add(field, FormsText.ProblemNotANumber.With(label, ImportValue.Quote(text)));
        return null;
    }

    /// <summary>Says so when the later of two days lies before the earlier.</summary>
    public void InOrder((string Label, DateOnly? Day) first, (string Field, string Label, DateOnly? Day) last)
    {
        if (first.Day > last.Day)
        {
            Add(last.Field, FormsText.ProblemOrder.With(last.Label, Formats.Date(last.Day.Value), first.Label, Formats.Date(first.Day.Value)));
        }
    }

    /// <summary>Letters that nobody sees: line ends, and marks that turn or join what stands beside them.</summary>
    private static bool IsUnseen(char letter) => char.IsControl(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
