using System.Reflection;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Tests.Blobs;

/// <summary>Law 3: code that is given <see cref="ClearedBlobs"/> has no way to sealed content.</summary>
public sealed class LawThreeTests
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly Assembly Storage = typeof(ClearedBlobs).Assembly;

    private static readonly Type[] Forbidden =
        [typeof(SealedBlobs), typeof(IBlobStore), typeof(IWrappedKeyStore), typeof(MasterKeyRing), typeof(MasterKey), typeof(WrappedKey), typeof(BlobDoors), typeof(Compartment), typeof(BlobAddress)];

    [Fact]
    public void No_public_member_of_cleared_blobs_leads_to_anything_sealed()
    {
        var reached = ReachedFrom(typeof(ClearedBlobs));
        reached.ShouldContain(typeof(StoredBlob), "the search follows members");
        reached.Intersect(Forbidden).ShouldBeEmpty();
        reached.Where(t => typeof(IServiceProvider).IsAssignableFrom(t) || t == typeof(object)).ShouldBeEmpty();
    }

    [Fact]
    public void The_search_would_find_a_way_if_there_were_one() =>
        ReachedFrom(typeof(Leaky)).ShouldContain(typeof(IBlobStore));

    [Theory]
    [InlineData(typeof(ClearedBlobs))]
    [InlineData(typeof(SealedBlobs))]
    public void A_door_can_be_made_where_the_program_is_put_together_and_nowhere_else(Type door)
    {
        door.IsSealed.ShouldBeTrue();
        door.GetConstructors(Public).ShouldBeEmpty();
        door.GetFields(Public).ShouldBeEmpty();
        var makers = Storage.GetExportedTypes().SelectMany(t => t.GetMethods(Public)).Where(m => m.ReturnType == door);
        makers.Select(m => m.DeclaringType).Distinct().ShouldBe([typeof(BlobDoors)]);
    }

    [Fact]
    public void The_doors_have_no_common_type_that_code_could_ask_for_instead()
    {
        foreach (var door in new[] { typeof(ClearedBlobs), typeof(SealedBlobs) })
        {
            door.BaseType.ShouldBe(typeof(object));
            door.GetInterfaces().ShouldBeEmpty();
        }
    }

    [Fact]
    public void Internals_are_open_to_the_tests_alone() =>
        Storage.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>().Select(a => a.AssemblyName).ShouldBe(["Redactor.Storage.Tests"]);

    // Every type named by a public member, and by theirs in turn as far as they are Redactor's own.
    private static HashSet<Type> ReachedFrom(Type start)
    {
        var reached = new HashSet<Type>();
        var open = new Stack<Type>(Named(start));
        while (open.TryPop(out var type))
        {
            if (!reached.Add(type) || type.Assembly.GetName().Name?.StartsWith("Redactor", StringComparison.Ordinal) != true) continue;
            foreach (var next in Named(type)) open.Push(next);
        }

        return reached;
    }

    private static IEnumerable<Type> Named(Type type) =>
        type.GetMembers(Public).Where(m => m.DeclaringType != typeof(object) && m.Name is not ("Equals" or "GetHashCode" or "ToString")).SelectMany(TypesOf).SelectMany(Parts);

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        EventInfo { EventHandlerType: { } handler } => [handler],
        Type nested => [nested],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    private sealed class Leaky
    {
        public Inner Way { get; } = new();

        internal sealed class Inner
        {
            public Task<IReadOnlyList<IBlobStore>>? Deeper { get; init; }
        }
    }
}
