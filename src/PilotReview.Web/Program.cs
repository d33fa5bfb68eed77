using PilotReview.Web.Cli;

return await Verbs.RunAsync(args);
