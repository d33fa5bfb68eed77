namespace PilotReview.Core.Import;

/// <summary>Something in a workbook that keeps it from being taken in: where, what, and (by its code) how to mend it.</summary>
/// <param name="Sheet">The sheet; empty when the whole file is concerned.</param>
/// <param name="Cell">The cell, such as <c>D12</c>; empty when a whole sheet or file is concerned.</param>
/// <param name="Code">What is wrong. The sentence and the remedy are in <c>ImportText</c> under this code.</param>
/// <param name="Arguments">Values for the sentence, in the order its placeholders count, written by <see cref="ImportValue"/>: numbers and dates stay
/// neutral until a language is chosen.</param>
public sealed record ImportProblem(string Sheet, string Cell, ImportProblemCode Code, params string[] Arguments);
