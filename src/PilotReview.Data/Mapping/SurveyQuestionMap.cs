using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class SurveyQuestionMap : IEntityTypeConfiguration<SurveyQuestion>
{
    public void Configure(EntityTypeBuilder<SurveyQuestion> builder)
    {
        builder.ToTable("SurveyQuestions");
        builder.HasOne<Review>().WithMany().HasForeignKey(question => question.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(question => question.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(question => question.Answers).WithOne().HasForeignKey(answer => answer.QuestionId);
        builder.Navigation(question => question.Answers).AutoInclude();
        builder.Ignore(question => question.Ranked);
    }
}
