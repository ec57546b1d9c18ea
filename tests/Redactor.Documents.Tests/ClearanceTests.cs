using System.Reflection;
using Redactor.Documents;

namespace Redactor.Documents.Tests;

/// <summary>Law 4: only the leak check makes cleared text.</summary>
public sealed class ClearanceTests
{
    [Fact]
    public void Cleared_text_cannot_be_made_without_a_clearance_pass()
    {
        typeof(ClearedText).GetConstructors().ShouldAllBe(c => c.GetParameters()[0].ParameterType == typeof(ClearancePass));
        Should.Throw<ArgumentNullException>(() => new ClearedText(null!, []));
    }

    [Fact]
    public void A_clearance_pass_has_no_public_maker()
    {
        typeof(ClearancePass).GetConstructors().ShouldBeEmpty();
        typeof(ClearancePass).GetMethods(BindingFlags.Public | BindingFlags.Static).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_leak_check_sees_the_maker() =>
        typeof(ClearancePass).Assembly.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>()
            .Select(a => a.AssemblyName).ShouldBe(["Redactor.Verification"]);
}
