using Redactor.Documents;

namespace Redactor.Detection.Tests.Names;

public sealed class NamePropagationTests
{
    [Fact]
    public void A_name_found_after_a_cue_is_found_where_nothing_announces_it() =>
        Found.Of(EntityType.Person, "كىچىك ئوغلۇم ئەركىن يۇرتتا قالدى.\nئەركىننىڭ نومۇرى يوق.", "ug").ShouldContain("ئەركىننىڭ", StringComparer.Ordinal);

    [Fact]
    public void A_single_word_of_a_full_name_is_found_with_a_case_ending() =>
        Found.Of(EntityType.Person, "Күйеуім Асхат Нұрмұханбетов еді. Кейін Асхатты алып кетті.", "kk").ShouldContain("Асхатты", StringComparer.Ordinal);

    [Fact]
    public void The_part_before_the_dot_of_a_transcribed_name_is_found_alone() =>
        Found.Of(EntityType.Person, "叫古丽巴哈尔·托乎提。后来古丽巴哈尔回来了。", "zh-Hans").Count(p => p.Contains("古丽巴哈尔", StringComparison.Ordinal)).ShouldBe(2);

    [Fact]
    public void A_common_word_in_small_letters_is_not_burned_because_a_person_bears_it() =>
        Found.Of(EntityType.Person, "Моя сестра Вера уехала. У неё была вера и надежда.", "ru").ShouldBe(["Вера"]);
}
