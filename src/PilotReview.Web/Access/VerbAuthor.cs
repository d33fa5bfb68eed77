using PilotReview.Core.Audit;

namespace PilotReview.Web.Access;

/// <summary>Who writes when a verb of the command line does: nobody has signed in, so the account of the machine is all that is known.</summary>
public static class VerbAuthor
{
    public static AuditAuthor Of(string verb) => AuditAuthor.OfVerb(verb, Environment.UserName);
}
