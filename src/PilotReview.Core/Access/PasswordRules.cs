using System.Globalization;
using System.Text;

namespace PilotReview.Core.Access;

/// <summary>What a password must be: long enough, of at least five different characters, not the account's name or post, and none that everybody tries. No
/// rule asks for digits or signs: a sentence is better than <c>P@ssw0rd1</c>.</summary>
public static class PasswordRules
{
    public const int Longest = 256;
    public const int FewestDifferent = 5;

    /// <summary>How many characters beyond a known word still make no new password: <c>matkhau2026</c>.</summary>
    private const int HardlyMore = 4;

    private const int ShortestWord = 4;

    /// <summary>The small letter d with a stroke: it is a letter of its own, not a d with an accent.</summary>
    private const char StrokeD = '\u0111';

    private const string Rows = "abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 01234567890123456789 09876543210987654321 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc4rfv5tgb";

    /// <summary>Words that passwords are made of, without accents and blanks. Beside the usual ones: what a Vietnamese office types.</summary>
    private static readonly string[] Words =
    [
        "matkhau", "matkhaumoi", "matkhaudangnhap", "khongnho", "khongbiet", "nhapmatkhau", "dangnhap", "quantri", "quantrivien", "nguoidung", "taikhoan",
        "danguy", "thanhuy", "tinhuy", "huyenuy", "dangbo", "chibo", "bantochuc", "banthuongvu", "vanphong", "coquan", "vietnam", "vietnamvodich",
        "hochiminh", "hanoi", "saigon", "dongthap", "caolanh", "conghoaxahoichunghiavietnam", "doclaptudohanhphuc", "anhyeuem", "emyeuanh", "yeuem", "iloveyou",
        "password", "passwords", "passw0rd", "p4ssword", "pass", "admin", "administrator", "root", "user", "guest", "test", "default", "welcome", "letmein", "login",
        "master", "secret", "changeme", "qwerty", "qwertyuiop", "asdfghjkl", "zxcvbnm", "monkey", "dragon", "football", "baseball", "sunshine", "princess",
        "superman", "trustno1", "abc", "xinchao", "toiyeuvietnam", "congty", "namquocsonha", "pilotreview", "pilot", "review",
        "1234", "12345", "123456", "1234567", "12345678", "123123", "112233", "abc123", "a123", "aa123456",
    ];

    /// <summary>All that is wrong with it, at once.</summary>
    /// <param name="password">What was typed.</param>
    /// <param name="names">The account's name and post.</param>
    /// <param name="shortest">The least number of characters that the office asks for.</param>
    public static IReadOnlyList<PasswordFault> Check(string password, IEnumerable<string> names, int shortest)
    {
        if (password.Length > Longest)
        {
            return [PasswordFault.TooLong];
        }

        var key = Key(password);
        (PasswordFault Fault, bool Applies)[] faults =
        [
            (PasswordFault.TooShort, password.Length < shortest),
            (PasswordFault.ControlCharacter, password.Any(char.IsControl)),
            (PasswordFault.TooFewDifferent, password.Distinct().Count() < FewestDifferent),
            (PasswordFault.LikeTheAccount, names.Select(Key).Any(name => IsHardlyMore(key, name))),
            (PasswordFault.Common, IsCommon(key)),
        ];
        return [.. faults.Where(fault => fault.Applies).Select(fault => fault.Fault)];
    }

    private static bool IsCommon(string key) =>
        key.Length > 0 && (Rows.Split(' ').Any(row => row.Contains(key, StringComparison.Ordinal)) || Words.Any(word => IsHardlyMore(Base(key), word) || IsMadeOf(Base(key), word)));

    /// <summary>Whether it is the word, or the word with up to four characters around it.</summary>
    private static bool IsHardlyMore(string key, string word) =>
        word.Length >= ShortestWord && key.Length <= word.Length + HardlyMore && (key.StartsWith(word, StringComparison.Ordinal) || key.EndsWith(word, StringComparison.Ordinal));

    /// <summary>Whether it is the word again and again.</summary>
    private static bool IsMadeOf(string key, string word) => key.Length >= word.Length && key.Replace(word, string.Empty, StringComparison.Ordinal).Length == 0;

    /// <summary>Without the digits at both ends; all of it when it is digits alone.</summary>
    private static string Base(string key) => key.Trim([.. "0123456789"]) is { Length: > 0 } word ? word : key;

    /// <summary>Small letters and digits without accents and signs.</summary>
    private static string Key(string text)
    {
        var key = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(letter == StrokeD ? 'd' : letter);
            }
        }

        return key.ToString();
    }
}
