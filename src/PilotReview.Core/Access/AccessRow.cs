namespace PilotReview.Core.Access;

/// <summary>How something is asked for.</summary>
public enum AccessKind
{
    Page = 1,

    /// <summary>A file.</summary>
    Download,

    /// <summary>An address that answers without a page: health, language, sign-out.</summary>
    Endpoint,

    /// <summary>A form of a page that the server draws; it changes something.</summary>
    Form,

    /// <summary>What an open page asks its server for.</summary>
    CircuitAction,
}

/// <summary>What beside the role decides.</summary>
public enum AccessReach
{
    /// <summary>Open without signing in.</summary>
    Anyone = 1,

    /// <summary>The role alone.</summary>
    Role,

    /// <summary>The role, and whether the unit asked for lies in the actor's subtree.</summary>
    Subtree,

    /// <summary>The role, whether the review is published, and until then whether it reaches into the actor's subtree.</summary>
    Review,

    /// <summary>The role, whether it may see units, and whether the unit whose history is asked for lies in the actor's subtree. Histories of other things ask for what the thing
    /// itself asks for.</summary>
    HistoryOfUnit,

    /// <summary>A document that holds every unit of a review: the role, and whether the review is published; until then only an actor without a subtree gets it.</summary>
    WholeReview,

    /// <summary>A file that holds every figure unmasked: the role, and only an actor without a subtree.</summary>
    WholeHouse,

    /// <summary>The role; and the answer holds only what lies in the actor's subtree.</summary>
    OwnPart,
}

/// <summary>One line of the access matrix.</summary>
/// <param name="Kind">How it is asked for.</param>
/// <param name="Name">The address pattern; for a form the page's with <c>#</c> and the form's name; for an action <c>service.action</c>.</param>
/// <param name="Reach">What beside the role decides.</param>
/// <param name="Permission">What the role needs; null when it is open without signing in.</param>
public sealed record AccessRow(AccessKind Kind, string Name, AccessReach Reach, Permission? Permission = null)
{
    /// <summary>Whether a role gets it.</summary>
    /// <param name="role">The role; null for somebody who has not signed in.</param>
    /// <param name="isInScope">Whether what is asked for lies in the actor's subtree. An actor without a subtree of its own has everything in scope.</param>
    /// <param name="isPublished">Whether the review is published; only for <see cref="AccessReach.Review"/> and <see cref="AccessReach.WholeReview"/>.</param>
    /// <param name="isLimited">Whether the actor has a subtree at all; only for <see cref="AccessReach.WholeReview"/> and <see cref="AccessReach.WholeHouse"/>.</param>
    public bool Allows(Role? role, bool isInScope, bool isPublished = false, bool isLimited = false)
    {
        if (Reach == AccessReach.Anyone)
        {
            return true;
        }

        if (role is not { } known || Permission is not { } needed || !Permissions.Allow(known, needed))
        {
            return false;
        }

        return Reach switch
        {
            AccessReach.Subtree => isInScope,
            AccessReach.HistoryOfUnit => isInScope && Permissions.Allow(known, Access.Permission.SeeUnits),
            AccessReach.WholeHouse => !isLimited,
            AccessReach.WholeReview => isPublished || (!isLimited && Permissions.Allow(known, Access.Permission.SeeReviews)),
            AccessReach.Review => isPublished || (isInScope && Permissions.Allow(known, Access.Permission.SeeReviews)),
            _ => true,
        };
    }
}
