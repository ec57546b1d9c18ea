using Microsoft.Extensions.DependencyInjection;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Verify;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>Law 3: code after Burn is given no way to ask for sealed content but for the leak check's approved texts.</summary>
public sealed class LawThreeTests
{
    private static readonly string[] Cleared = ["Redactor.Pipeline.Verify", "Redactor.Pipeline.Translate", "Redactor.Pipeline.Release"];

    private static readonly Type[] Sealed =
        [typeof(SealedBlobs), typeof(BlobDoors), typeof(IBlobStore), typeof(FileSystemBlobStore), typeof(S3BlobStore), typeof(MasterKeyRing), typeof(MasterKey), typeof(IWrappedKeyStore)];

    [Fact]
    public void Nothing_after_burning_reaches_sealed_content_but_through_the_door_of_approved_texts() =>
        TypeReach.From(After(), typeof(ApprovedTexts)).Intersect(Sealed).ShouldBeEmpty();

    [Fact]
    public void That_door_is_used_and_leads_there()
    {
        TypeReach.From(After(), typeof(ApprovedTexts)).ShouldContain(typeof(ApprovedTexts));
        TypeReach.From([typeof(ApprovedTexts)]).ShouldContain(typeof(SealedBlobs));
    }

    [Fact]
    public void The_door_lets_nothing_out_but_approved_texts() =>
        typeof(ApprovedTexts).GetMethods().Where(m => m.DeclaringType == typeof(ApprovedTexts)).Select(m => m.ReturnType)
            .ShouldBe([typeof(Task<IReadOnlyList<Verification.ApprovedText>>), typeof(Task)], ignoreOrder: true);

    /// <summary>Law 4: cleared text is made where pages were read again, and comes back through one door.</summary>
    [Fact]
    public void Only_the_leak_check_keeps_what_it_read_and_one_door_gives_it_back()
    {
        var all = typeof(StoredLeakCheck).Assembly.GetTypes().Where(t => t.DeclaringType is null).ToList();
        all.Where(t => TypeReach.From([t], [.. all.Where(o => o != t)]).Contains(typeof(Verification.ClearedTextFile))).ShouldBe([typeof(StoredLeakCheck), typeof(StoredReread)], ignoreOrder: true);
    }

    [Fact]
    public void The_search_finds_a_way_where_there_is_one() => TypeReach.From([typeof(StoredBurning)]).ShouldContain(typeof(SealedBlobs));

    [Fact]
    public async Task A_container_of_the_cleared_side_gives_neither_door_nor_keys()
    {
        var folder = Directory.CreateTempSubdirectory("law-three");
        try
        {
            await using var services = new ServiceCollection().AddClearedStorage(new ServiceOptions { DataFolder = Path.Combine(folder.FullName, "data") }).BuildServiceProvider();
            services.GetService<ClearedBlobs>().ShouldNotBeNull();
            foreach (var type in Sealed) services.GetService(type).ShouldBeNull(type.Name);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<Type> After()
    {
        var after = typeof(StoredLeakCheck).Assembly.GetTypes().Where(t => Cleared.Any(n => t.Namespace?.StartsWith(n, StringComparison.Ordinal) == true)).ToList();
        after.ShouldContain(typeof(VerifyConsumer));
        return after;
    }
}
