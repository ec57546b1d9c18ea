using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Redactor.Documents;
using Redactor.Storage.Database.Accounts;
using Redactor.Storage.Database.Intake;
using Redactor.Storage.Database.Release;
using Redactor.Storage.Database.Review;

namespace Redactor.Storage.Database;

/// <summary>
/// The record of work due and of custody, one model for all providers. It holds ids, stages, hashes, sizes, scores, codes and times;
/// never a word of a document (law 6).
/// </summary>
public abstract class RedactorDatabase(DbContextOptions options) : DbContext(options)
{
    internal DbSet<StoredDocument> Documents => Set<StoredDocument>();

    internal DbSet<StoredPage> Pages => Set<StoredPage>();

    internal DbSet<StoredKey> Keys => Set<StoredKey>();

    internal DbSet<StoredCaseLists> CaseLists => Set<StoredCaseLists>();

    internal DbSet<AuditRow> Audit => Set<AuditRow>();

    internal DbSet<StoredPageTwin> PageTwins => Set<StoredPageTwin>();

    internal DbSet<StoredReview> Reviews => Set<StoredReview>();

    internal DbSet<StoredReviewAction> ReviewActions => Set<StoredReviewAction>();

    internal DbSet<StoredApiKey> ApiKeys => Set<StoredApiKey>();

    internal DbSet<StoredPackage> Packages => Set<StoredPackage>();

    internal DbSet<StoredDelivery> Deliveries => Set<StoredDelivery>();

    internal DbSet<StoredSigningKey> SigningKeys => Set<StoredSigningKey>();

    internal DbSet<StoredUpload> Uploads => Set<StoredUpload>();

    internal DbSet<StoredIdempotencyKey> IdempotencyKeys => Set<StoredIdempotencyKey>();

    /// <summary>Lets no other transaction append to the audit log until the one at hand ends.</summary>
    internal abstract Task LockAuditAsync(CancellationToken cancellationToken);

    /// <summary>Does what this provider can so that bytes just overwritten are in none of its files.</summary>
    internal abstract Task ScrubAsync(CancellationToken cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfiguration(new StoredDocumentTable());
        modelBuilder.ApplyConfiguration(new StoredPageTable());
        modelBuilder.ApplyConfiguration(new StoredKeyTable());
        modelBuilder.ApplyConfiguration(new StoredCaseListsTable());
        modelBuilder.ApplyConfiguration(new AuditTable());
        modelBuilder.ApplyConfiguration(new StoredPageTwinTable());
        modelBuilder.ApplyConfiguration(new StoredReviewTable());
        modelBuilder.ApplyConfiguration(new StoredReviewActionTable());
        modelBuilder.ApplyConfiguration(new StoredUploadTable());
        modelBuilder.ApplyConfiguration(new StoredIdempotencyKeyTable());
        modelBuilder.ApplyConfiguration(new StoredApiKeyTable());
        modelBuilder.ApplyConfiguration(new StoredPackageTable());
        modelBuilder.ApplyConfiguration(new StoredDeliveryTable());
        modelBuilder.ApplyConfiguration(new StoredSigningKeyTable());
        AccountTables.Configure(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties()) property.SetColumnName(ColumnNames.Of(property.Name));
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DocumentId>().HaveConversion<DocumentIdConverter>();
        configurationBuilder.Properties<ContentHash>().HaveConversion<ContentHashConverter>().HaveMaxLength(64);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MillisecondsConverter>();
        configurationBuilder.Properties<LanguageList>().HaveConversion<LanguageListConverter>().HaveMaxLength(200);
        configurationBuilder.Properties<ulong>().HaveConversion<BitsConverter>();
        configurationBuilder.Properties<DocumentStage>().HaveConversion<EnumToStringConverter<DocumentStage>>().HaveMaxLength(32);
        configurationBuilder.Properties<PageState>().HaveConversion<EnumToStringConverter<PageState>>().HaveMaxLength(32);
        configurationBuilder.Properties<ConsentScope>().HaveConversion<EnumToStringConverter<ConsentScope>>().HaveMaxLength(32);
        configurationBuilder.Properties<AccountRole>().HaveConversion<EnumToStringConverter<AccountRole>>().HaveMaxLength(32);
        configurationBuilder.Properties<DeliveryEvent>().HaveConversion<EnumToStringConverter<DeliveryEvent>>().HaveMaxLength(32);
        configurationBuilder.Properties<DeliveryState>().HaveConversion<EnumToStringConverter<DeliveryState>>().HaveMaxLength(32);
        configurationBuilder.Properties<RejectionCode>().HaveConversion<EnumToStringConverter<RejectionCode>>().HaveMaxLength(64);
    }
}
