namespace Redactor.Detection.Tests.Linking;

/// <summary>One person, one number: in every pair of scripts, through cases, initials, patronymics and damage; and two people stay two.</summary>
public sealed class PersonLinkingTests
{
    [Theory]
    [InlineData("Мой муж, ⟦1:Смагулов Ерлан Турсынович⟧, пропал. ⟦1:Ерлана⟧ видели зимой. Дело ведёт брат, ⟦2:Смагулов Нурлан⟧. Подпись: ⟦1:Смагулов Е. Т.⟧")]
    [InlineData("Заявление от ⟦1:Ахметовой Айгуль Сериковны⟧. ⟦1:Айгуль⟧ родилась в селе. ⟦1:Ахметова А. С.⟧ просит помощи. ⟦1:Айгуль Сериковну⟧ знают все.")]
    [InlineData("Мою соседку зовут ⟦1:Гульмира Касымова⟧. К ⟦1:Гульмире⟧ пришли ночью. С ⟦1:Касымовой⟧ увели её сына, ⟦2:Данияра⟧. О ⟦2:Данияре⟧ вестей нет.")]
    [InlineData("⟦1:Қалиман Тоқтарқызы⟧ деген апаймын. Кеше ⟦1:Қалиманға⟧ хат келді. Сәлеммен, ⟦1:Қалиман⟧ апаларыңыз.")]
    [InlineData("Күйеуім ⟦1:Асхат Нұрмұханбетов⟧ еді. Кейін ⟦1:Асхатты⟧ алып кетті. ⟦1:Асхаттың⟧ інісі ⟦2:Дәурен⟧ қалды. ⟦2:Дәуренге⟧ хат жаздым.")]
    [InlineData("My son ⟦1:Shohret Turdibek⟧ was taken. ⟦1:Shohret's⟧ wife ⟦2:Nurbiye⟧ wrote. I asked about ⟦1:Shohret⟧ and ⟦2:Nurbiye⟧ again.")]
    [InlineData("The witness ⟦1:Gulnar Omirzakh⟧ spoke. Mrs ⟦1:Omirzakh⟧ left in May. ⟦1:G. Omirzakh⟧ signed. Her lawyer ⟦2:Anna Petrova⟧ listened.")]
    [InlineData("叫⟦1:古丽巴哈尔·托乎提⟧。后来⟦1:古丽巴哈尔⟧回来了。她丈夫⟦2:吐尔逊·买买提⟧还在里面。⟦2:吐尔逊⟧病了。")]
    [InlineData("我丈夫叫⟦1:赵国强⟧,是老师。⟦1:国强⟧被带走了。他妹妹⟦2:赵国英⟧也走了。")]
    [InlineData("ئوغلۇم ⟦1:ئەركىن تۇرسۇن⟧ تۇتۇلدى. ⟦1:ئەركىننىڭ⟧ ئايالى ⟦2:پاتىگۈل⟧ قالدى. ⟦2:پاتىگۈلگە⟧ خەت يازدىم.")]
    [InlineData("ۇلىم ⟦1:نۇربەك ءادىلۇلى⟧ ۇستالدى. ⟦1:نۇربەكتىڭ⟧ ايەلى ⟦2:گۇلبارشىن⟧ قالدى.")]
    public void Forms_in_one_script_are_one_person(string marked) => new LinkedMentions(marked).Judge().Wrong.ShouldBeEmpty();

    [Theory]
    // Cyrillic and Latin.
    [InlineData("Здесь ⟦1:Гүлбахар Жәлилова⟧ жила. Справка:\n⟦1:Gulbahar Jalilova⟧, passport.\n⟦1:Гүлбахар⟧ вернулась.")]
    [InlineData("Интімнің аты ⟦1:Нұрлан Көктеубай⟧. In the list he is ⟦1:Nurlan Kokteubai⟧.\nКейін ⟦1:Нұрланды⟧ босатты.")]
    [InlineData("Ağam ⟦1:Erlan Serikuly⟧ ustaldy.\nКейін ⟦1:Ерлан Серікұлы⟧ босады.")]
    // Cyrillic and Arabic script.
    [InlineData("Ұлым ⟦1:Нұрбек Әділұлы⟧ ұсталды.\nۇلىم ⟦1:نۇربەك ءادىلۇلى⟧ ۇستالدى.\nКейін ⟦1:Нұрбекті⟧ көрдім.")]
    [InlineData("Соседа звали ⟦1:Эркин Турсун⟧.\nقوشنام ⟦1:ئەركىن تۇرسۇن⟧ تۇتۇلدى.\n⟦1:Эркина⟧ увезли.")]
    // Latin and Arabic script.
    [InlineData("My neighbour ⟦1:Patigul Memet⟧ was taken.\nقوشنام ⟦1:پاتىگۈل مەمەت⟧ تۇتۇلدى.\n⟦1:Patigul⟧ wrote once.")]
    // Chinese syllables and every alphabet.
    [InlineData("我叫⟦1:努尔别克·阿地力⟧。\nҰлымның аты ⟦1:Нұрбек Әділұлы⟧.\n⟦1:Нұрбектен⟧ хабар жоқ.")]
    [InlineData("她叫⟦1:阿依古丽·买买提⟧。\nHer name is ⟦1:Aygul Memet⟧. ⟦1:Aygul⟧ is a nurse.")]
    [InlineData("他叫⟦1:吐尔逊·托乎提⟧。\nئۇنىڭ ئىسمى ⟦1:تۇرسۇن توختى⟧.\n⟦1:تۇرسۇننىڭ⟧ ئايالى بار.")]
    [InlineData("他叫⟦1:海拉提·赛力克⟧。\nЕго зовут ⟦1:Кайрат Серик⟧. ⟦1:Кайрата⟧ увезли.")]
    public void Forms_in_two_scripts_are_one_person(string marked) => new LinkedMentions(marked).Judge().Wrong.ShouldBeEmpty();

    [Theory]
    [InlineData("Моего мужа зовут ⟦1:Жумабай Оспанов⟧. В протоколе написано ⟦1:Жумабаи Оспанов⟧. Потом ⟦1:Жумабая⟧ увезли.")]
    [InlineData("Әкем ⟦1:Қайыржан Омаров⟧. Қағазда ⟦1:Қайыржон Омаров⟧ деп жазылған.")]
    [InlineData("The prisoner ⟦1:Abdurahman Hasan⟧ was ill. The stamp says ⟦1:Abdurahnan Hasan⟧. ⟦1:Abdurahman⟧ died.")]
    [InlineData("ئاكام ⟦1:ئابدۇراخمان ھەسەن⟧ تۇتۇلدى. تىزىملىكتە ⟦1:ئابدۇراخمن ھەسەن⟧ دەپ يېزىلغان.")]
    public void Damaged_forms_are_the_same_person(string marked) => new LinkedMentions(marked).Judge().Wrong.ShouldBeEmpty();

    [Theory]
    [InlineData("Пришли ⟦1:Марат Омаров⟧ и ⟦2:Мурат Омаров⟧. ⟦1:Марата⟧ забрали, ⟦2:Мурат⟧ остался.")]
    [InlineData("Мен ⟦1:Айнұрмын⟧. Әпкем ⟦2:Анар⟧ қалада. ⟦2:Анарға⟧ хат жаздым.")]
    [InlineData("Here ⟦1:Turdibek Sabir⟧ lived. Then ⟦2:Shohret Turdibek⟧ came.")]
    [InlineData("Брат ⟦1:Ахметов Нурлан⟧ и сестра ⟦2:Ахметова Айгуль⟧ пришли. ⟦2:Ахметова⟧ говорила, ⟦1:Ахметов⟧ молчал.")]
    [InlineData("他叫⟦1:艾力·买买提⟧,他弟弟叫⟦2:艾山·买买提⟧。")]
    [InlineData("ئاكام ⟦1:ئەركىن⟧، ئۇكام ⟦2:ئەركىنجان ئېلى⟧ ئەمەس، ⟦3:تۇرغۇن⟧.")]
    public void Two_people_stay_two(string marked) => new LinkedMentions(marked).Judge().Wrong.ShouldBeEmpty();
}
