using PilotReview.Samples.CaoLanh;
using PilotReview.Samples.Writing;

if (args.Length is 0 or > 2 || args[0] != CaoLanhScenario.Name)
{
    Console.Error.WriteLine($"usage: PilotReview.Samples {CaoLanhScenario.Name} [file]");
    return 2;
}

var path = args.Length == 2 ? args[1] : Path.Combine("samples", CaoLanhScenario.Name, CaoLanhScenario.Name + ".xlsx");
var folder = Path.GetDirectoryName(Path.GetFullPath(path));
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"{folder} does not exist: run this in the top folder of the repository, or name a file");
    return 1;
}

File.WriteAllBytes(path, ScenarioWriter.Write(CaoLanhScenario.Build()));
Console.WriteLine(path);
return 0;
