namespace Redactor.Detection.Tests.Names;

public sealed class PersonRecognizerTests
{
    private const string Recognizer = "person/alphabetic/1";

    [Theory]
    [InlineData("kk", "Мен Қалиман Тоқтарқызы деген кісімін.", "Қалиман Тоқтарқызы")]
    [InlineData("kk", "Содан кейін Рысбикенің аяғы ауырды.", "Рысбикенің")]
    [InlineData("kk", "Қолым: Төлеген Б.", "Төлеген Б.")]
    [InlineData("kk", "Қазір Қожантайбек үйде отыр.", "Қожантайбек")]
    [InlineData("ru", "Мой муж, Смагулов Ерлан Турсынович, пропал.", "Смагулов Ерлан Турсынович")]
    [InlineData("ru", "Ерлана Смагулова видели зимой.", "Ерлана Смагулова")]
    [InlineData("ru", "Записал Е. Тищенко в городе.", "Е. Тищенко")]
    [InlineData("ru", "Его вывез В . Тищенко ночью.", "В . Тищенко")]
    [InlineData("ru", "Старший, капитан Суй, улыбался.", "Суй")]
    [InlineData("en", "She remembers Gulzira M. and the cook.", "Gulzira M.")]
    [InlineData("en", "My brother Shohret was taken.", "Shohret")]
    [InlineData("en", "Everyone called her Aunt Maryam there.", "Aunt Maryam")]
    [InlineData("en", "Clerk: Y. Song", "Y. Song")]
    [InlineData("ug", "مېنىڭ ئىسمىم گۈلباھار ھوشۇر، يېشىم قىرىق.", "گۈلباھار ھوشۇر")]
    [InlineData("ug", "كېلىنىم ماھىرە تېلېفون قىلدى.", "ماھىرە")]
    [InlineData("kk-Arab", "مەن كۇلاي بەيسەنقىزى بولامىن.", "كۇلاي بەيسەنقىزى")]
    [InlineData("kk", "Бұл Kyлжaн emec, Гyлжан келді.", "Гyлжан")]
    [InlineData("en", "What Shohret Told Us\nIt was cold.", "Shohret")]
    [InlineData("en", "Everyone saw the Fox family go.", "Fox")]
    public void A_name_is_found(string language, string text, string name) => Found.By(Recognizer, text, language).ShouldContain(name, StringComparer.Ordinal);

    [Theory]
    [InlineData("kk", "Біз жазда жайлауда жүретін едік. Балам мектепке барды.")]
    [InlineData("kk", "Қазақстан Республикасы азаматтық берді, Шыңжаңда қалды.")]
    [InlineData("ru", "Утром гимн, потом иероглифы, потом благодарность партии за еду.")]
    [InlineData("ru", "В Казахстане живут казахи, уйгуры и русские.")]
    [InlineData("en", "Grace, patience, hope: all the qualities you would wish for.")]
    [InlineData("en", "On Monday the Chinese police read WeChat messages in Xinjiang.")]
    [InlineData("en", "Q. How did you leave?\nA. They released me in May.")]
    [InlineData("ug", "قورقماڭ، ئىككى كۈندە قايتىسىز، دېدى.")]
    [InlineData("kk-Arab", "قىس قاتتى بولدى، وتىن جارىپ بەرەتىن ەر ادام جوق.")]
    public void Common_words_and_kept_names_are_no_person(string language, string text) => Found.By(Recognizer, text, language).ShouldBeEmpty();

    [Theory]
    [InlineData("Ф. И. О.: Аблимит Кадыр")]
    [InlineData("7. Ф. И. О: Аблимит Кадыр")]
    [InlineData("Ф. И. 0.: Аблимит Кадыр")]
    [InlineData("Ф. И. 0 Аблимит Кадыр")]
    public void The_labels_of_a_form_are_no_initials(string text) => Found.By(Recognizer, text, "ru").ShouldBe(["Аблимит Кадыр"]);

    [Theory]
    [InlineData("Подпись: Ф. И. Сейтов", "Ф. И. Сейтов")]
    [InlineData("Принял Ф. И. Сейтов, 05.03.2019", "Ф. И. Сейтов")]
    public void Initials_that_begin_alike_are_initials(string text, string name) => Found.By(Recognizer, text, "ru").ShouldBe([name]);

    [Theory]
    [InlineData("قانۇندىن قىسقىچە سۆزلىدى.")]
    [InlineData("سۇنىڭ يېرىمىدىن كۆپى كەتتى.")]
    public void A_Uyghur_word_that_something_comes_from_is_nobody(string text) => Found.By(Recognizer, text, "ug").ShouldBeEmpty();

    [Theory]
    [InlineData("نىزامىدىن كەلدى.", "نىزامىدىن")]
    [InlineData("شەمسىدىن ئاكا ئېيتتى.", "شەمسىدىن")]
    public void Names_that_end_like_it_are_found(string text, string name) => Found.By(Recognizer, text, "ug").ShouldContain(name);

    [Fact]
    public void A_short_surname_behind_a_title_is_a_person() => Found.By(Recognizer, "اۋىلدىڭ حاتشىسى ما. ول كەتتى.", "kk-Arab").ShouldContain("ما");

    [Fact]
    public void A_Chinese_surname_before_an_unknown_name_is_part_of_it() => Found.By(Recognizer, "دوسى لي سياويان ٴالى سوندا.", "kk-Arab").ShouldContain("لي سياويان");

    [Fact]
    public void The_same_word_that_asks_is_none() => Found.By(Recognizer, "ول اۋىلدىڭ حاتشىسى ما؟", "kk-Arab").ShouldNotContain("ما");

    [Fact]
    public void Kazakh_in_Latin_letters_is_not_taken_for_English_full_of_names() =>
        Found.By(Recognizer, "Men qala turamyn, balalary mektepke barady, eshkim bilmeidi.", "en").ShouldBeEmpty();

    [Fact]
    public void A_reason_never_quotes_the_text() =>
        RecognizerRegistry.CreateAll().Single(r => r.Name == Recognizer).Recognize(DetectionTextBuilder.FromPlain("My brother Shohret was taken."))
            .ShouldAllBe(f => !f.Reason.Contains("Shohret", StringComparison.Ordinal));
}
