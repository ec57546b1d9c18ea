using System.Reflection;
using Redactor.Documents;

namespace Redactor.Translation.Tests;

/// <summary>Law 4: only cleared text reaches a translator, by what types can be made from what.</summary>
public sealed class LawFourTests
{
    private static readonly Type[] FromClearedText = [typeof(TranslationBatch), typeof(ClearedDocument), typeof(ClearedParagraph), typeof(ClearedSentence), typeof(TranslatedSentence)];

    [Fact]
    public void A_translator_takes_nothing_but_a_batch()
    {
        foreach (var method in typeof(ITranslator).GetMethods().Where(m => !m.IsSpecialName))
            method.GetParameters().Select(p => p.ParameterType).ShouldBeSubsetOf([typeof(TranslationBatch), typeof(CancellationToken)], method.Name);
    }

    [Fact]
    public void What_a_batch_is_made_from_has_no_public_maker_but_one_that_takes_cleared_text()
    {
        foreach (var type in FromClearedText)
        {
            type.GetConstructors().ShouldBeEmpty(type.Name);
            var makers = type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => type.IsAssignableFrom(m.ReturnType) && m.Name != nameof(TranslationBatch.Trial));
            makers.ShouldAllBe(m => m.GetParameters()[0].ParameterType == typeof(ClearedText));
        }
    }

    [Fact]
    public void A_trial_says_the_same_whoever_asks()
    {
        typeof(TranslationBatch).GetMethod(nameof(TranslationBatch.Trial))!.GetParameters().Select(p => p.ParameterType).ShouldBe([typeof(LanguagePair)]);
        TranslationBatch.Trial(new LanguagePair("es", "en")).Elements.ShouldBe(["El agua está limpia."]);
    }

    [Fact]
    public void The_library_sees_nothing_sealed()
    {
        typeof(ITranslator).Assembly.GetReferencedAssemblies().Select(a => a.Name).Where(n => n!.StartsWith("Redactor.", StringComparison.Ordinal)).ShouldBe(["Redactor.Documents"]);
        var seen = typeof(ITranslator).Assembly.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType));
        seen.ShouldNotContain(t => t == typeof(SensitiveText) || t == typeof(Word) || t == typeof(PageReading) || t == typeof(ExaminedPage));
        typeof(ITranslator).Assembly.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>().Select(a => a.AssemblyName).ShouldBe(["Redactor.Translation.Tests"]);
    }

    [Fact]
    public void Nothing_of_it_prints_text()
    {
        var sentence = Cleared.Sentences("en", "He was taken by [PERSON-1].").Single();
        sentence.ToString().ShouldBe("[cleared]");
        sentence.Template.ToString().ShouldBe("[template]");
        TranslationBatch.Of(new LanguagePair("en", "es"), PlaceholderShape.Span, [OutgoingSentence.Plain(sentence)]).ToString().ShouldNotContain("taken");
        TranslatedSentence.Kept(sentence).ToString().ShouldBe("[translated]");
        new TranslationRequest(Cleared.Lines("He was taken."), "es").ToString().ShouldNotContain("taken");
        new TranslatorException("x", TranslatorFault.Transient, "503").Message.ShouldBe("Translator x failed: Transient, 503.");
    }
}
