namespace PilotReview.Core.Access;

/// <summary>What an account may be. One role per account: accounts are posts, not people.</summary>
public enum Role
{
    WardOfficial = 1,
    Appraiser,
    CommitteeMember,
    Observer,
    Viewer,
    Administrator,
}
