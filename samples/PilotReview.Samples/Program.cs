using PilotReview.Core.Import;
using PilotReview.Samples.BaBe;
using PilotReview.Samples.CaoLanh;
using PilotReview.Samples.PartyCells;
using PilotReview.Samples.Visits;
using PilotReview.Samples.Organisation;
using PilotReview.Samples.Writing;

Dictionary<string, Func<ScenarioRows>> scenarios = new(StringComparer.Ordinal)
{
    [CaoLanhScenario.Name] = CaoLanhScenario.Build,
    [BaBeScenario.Name] = BaBeScenario.Build,
    [PartyCellsScenario.Name] = PartyCellsScenario.Build,
    [VisitsScenario.Name] = VisitsScenario.Build,
    [OrganisationScenario.Name] = OrganisationScenario.Build,
};
if (args.Length is 0 or > 2 || !scenarios.TryGetValue(args[0], out var build))
{
    Console.Error.WriteLine($"usage: PilotReview.Samples {string.Join('|', scenarios.Keys)} [file]");
    return 2;
}

var path = args.Length == 2 ? args[1] : Path.Combine("samples", args[0], args[0] + ".xlsx");
var folder = Path.GetDirectoryName(Path.GetFullPath(path));
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"{folder} does not exist: run this in the top folder of the repository, or name a file");
    return 1;
}

File.WriteAllBytes(path, ScenarioWriter.Write(build()));
Console.WriteLine(path);
return 0;
