using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class SurveyAnswerMap : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
    {
        builder.ToTable("SurveyAnswers");
        builder.HasIndex(answer => new { answer.QuestionId, answer.Rank }).IsUnique();
    }
}
