using PilotReview.Core.Import;

namespace PilotReview.Documents.Import.Package;

/// <summary>Ends the reading of a file that is refused as a whole; never leaves <see cref="WorkbookReader"/>.</summary>
internal sealed class RefusedException(ImportProblem problem) : Exception
{
    public ImportProblem Problem { get; } = problem;

    public static RefusedException NotAWorkbook() => Of(ImportProblemCode.NotAWorkbook);

    public static RefusedException TooLarge(long limit) =>
        Of(ImportProblemCode.TooLarge, ImportValue.Of(ImportLimits.Megabytes(limit)));

    public static RefusedException Of(ImportProblemCode code, params string[] arguments) =>
        new(new ImportProblem(string.Empty, string.Empty, code, arguments));
}
