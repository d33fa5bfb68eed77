namespace PilotReview.Core.Organisation;

/// <summary>What a figure table is about.</summary>
public enum FigureSubject
{
    /// <summary>Congresses: held on time, committees elected, members re-elected.</summary>
    Congress = 1,

    /// <summary>How many organisations there are, of which kind.</summary>
    Structure,

    /// <summary>Training of committee members and of those who are to be admitted.</summary>
    Training,

    /// <summary>Admission of new members.</summary>
    Admission,

    Other,
}
