using PilotReview.Core.Import;

namespace PilotReview.Documents.Tests.Import;

/// <summary>Problems that are found while a workbook is read.</summary>
public static class CellProblems
{
    public static IReadOnlyList<ProblemCase> All { get; } =
    [
        new("No row", ImportProblemCode.NothingToImport, string.Empty, ClearAll),
        new("Sheet of another name", ImportProblemCode.UnknownSheet, "notes", builder => builder.Add("notes", "a", ["b"])),
        new("Sheet twice", ImportProblemCode.DuplicateSheet, "units ", builder => builder.Add("units ", "code", ["K9"])),
        new("Column missing", ImportProblemCode.MissingColumn, "kinds", builder => builder.RemoveColumn("kinds", "name_vi")),
        new("Column unknown", ImportProblemCode.UnknownColumn, "kinds!note 1", builder => builder.AddColumn("kinds", "note", "x")),
        new("Column without heading", ImportProblemCode.UnknownColumn, "kinds!? 2", builder => builder.AddColumn("kinds", "?", "x")),
        new("Column twice", ImportProblemCode.DuplicateColumn, "kinds!NAME_EN 1", builder => builder.AddColumn("kinds", "NAME_EN", "x")),
        ProblemCase.Cell(ImportProblemCode.Formula, "observations!numerator 2", new CellFormula("100+100")),
        ProblemCase.Cell(ImportProblemCode.CellError, "observations!numerator 2", new CellError()),
        ProblemCase.Cell(ImportProblemCode.Required, "units!name_vi 3", null),
        ProblemCase.Cell(ImportProblemCode.Required, "units!code 3", "   "),
        ProblemCase.Cell(ImportProblemCode.Required, "indicators!target_from 2", null),
        ProblemCase.Cell(ImportProblemCode.Required, "indicators!target 2", null),
        ProblemCase.Cell(ImportProblemCode.Required, "reviews!conclusion_date 2", null),
        ProblemCase.Cell(ImportProblemCode.TooLong, "indicators!name_vi 2", new string('a', 4001)),
        ProblemCase.Cell(ImportProblemCode.ControlCharacter, "units!name_vi 2", "Chi\u200Bbộ"),
        ProblemCase.Cell(ImportProblemCode.ControlCharacter, "units!name_vi 2", "abc\u202Edef"),
        ProblemCase.Cell(ImportProblemCode.OldEncoding, "units!name_vi 2", "§¶ng bé x·"),
        ProblemCase.Cell(ImportProblemCode.OldEncoding, "units!name_en 2", "Ñaûng boä phöôøng 2"),
        ProblemCase.Cell(ImportProblemCode.InvalidCode, "units!code 2", "Khóm 1"),
        ProblemCase.Cell(ImportProblemCode.InvalidCode, "units!code 2", new string('a', 41)),
        ProblemCase.Cell(ImportProblemCode.InvalidCode, "events!successors 2", "BP1; K 1A"),
        ProblemCase.Cell(ImportProblemCode.NotANumber, "observations!numerator 2", "hai trăm"),
        ProblemCase.Cell(ImportProblemCode.NotANumber, "observations!numerator 2", true),
        ProblemCase.Cell(ImportProblemCode.NotANumber, "observations!numerator 2", GoodWorkbook.Day(2021, 1, 1)),
        ProblemCase.Cell(ImportProblemCode.NotANumber, "observations!numerator 2", 1e300),
        ProblemCase.Cell(ImportProblemCode.NotANumber, "transfers!members 2", 4e9),
        ProblemCase.Cell(ImportProblemCode.NumberAsText, "observations!value 5", "85,4"),
        ProblemCase.Cell(ImportProblemCode.NumberAsText, "observations!value 5", "1.234"),
        ProblemCase.Cell(ImportProblemCode.NumberAsText, "observations!value 5", " 85 % "),
        ProblemCase.Cell(ImportProblemCode.NotWhole, "units!official 3", 220.5),
        ProblemCase.Cell(ImportProblemCode.NotADate, "units!from 2", "đầu năm"),
        ProblemCase.Cell(ImportProblemCode.NotADate, "units!from 2", 42005),
        ProblemCase.Cell(ImportProblemCode.DateAsText, "units!from 2", "23/10/2021"),
        ProblemCase.Cell(ImportProblemCode.DateAsText, "units!from 2", "2021-10-23"),
        ProblemCase.Cell(ImportProblemCode.NotAPeriod, "observations!period 2", "9/2018"),
        ProblemCase.Cell(ImportProblemCode.NotAPeriod, "observations!period 2", GoodWorkbook.Day(2018, 9, 1)),
        ProblemCase.Cell(ImportProblemCode.NotAPeriod, "observations!period 2", "2018-13"),
        ProblemCase.Cell(ImportProblemCode.NotAPeriod, "observations!period 2", 9999),
        ProblemCase.Cell(ImportProblemCode.UnknownValue, "events!kind 2", "tách"),
        ProblemCase.Cell(ImportProblemCode.UnknownValue, "observations!state 2", "empty"),
        ProblemCase.Cell(ImportProblemCode.UnknownValue, "indicators!sensitive 2", true),
        ProblemCase.Cell(ImportProblemCode.NotText, "units!name_vi 2", GoodWorkbook.Day(2021, 10, 1)),
        ProblemCase.Cell(ImportProblemCode.NotText, "units!name_vi 2", true),
        ProblemCase.Cell(ImportProblemCode.CountsDiffer, "scales!levels_en 3", "Weak; Good"),
    ];

    private static void ClearAll(WorkbookBuilder builder)
    {
        foreach (var sheet in builder.Sheets)
        {
            builder.ClearRows(sheet);
        }
    }
}
