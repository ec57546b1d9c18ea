using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Traits;

/// <summary>What somebody works as, in every language: trades, professions, ranks and studies, with the words that narrow them down.</summary>
internal sealed class OccupationRecognizer() : TraitRecognizer("occupation/1", EntityType.Occupation, 0.6, "a word for an occupation", Words, Chinese)
{
    private static readonly PhraseTable Words = new(
        """
        accountant* actor* actress* advocate advocates apprentice* architect* artist artists assistant+professor attorney* author authors baker bakers barber* barrister* beekeeper* blacksmith* bookkeeper* bricklayer* builder builders
        businessman businessmen businesswoman bus+driver* butcher* cadre cadres captain captains caretaker* carpenter* cashier* chef chefs civil+servant* cleaner cleaners clerk clerks coach colonel* conscript* constable*
        conductor* construction+worker* cook cooks corporal* dancer dancers ballet+dancer* dentist* doctor doctors driver drivers lorry+driver* taxi+driver* truck+driver* economist* editor editors editor-in-chief electrician* engineer engineers
        factory+worker* farmer* farmhand* fisherman fishermen foreman general+practitioner* goldsmith* governor governors guard guards hairdresser* herder herders herdsman herdsmen herdswoman housewife housewives imam imams
        interpreter* jeweller* jeweler* journalist* judge judges lawyer lawyers lecturer* librarian* lieutenant* locksmith* machinist* manager managers mason masons mechanic mechanics medical+practitioner* merchant* midwife midwives
        miller miner miners minister ministers musician* nurse nurses officer officers non-commissioned+officer* police+officer* prison+officer* painter* pharmacist* photographer* physician* physiotherapist* pilot pilots plumber* poet poets
        policeman policemen policewoman politician* porter porters potter potters principal principals producer* professor* university+professor* programmer* prosecutor* psychiatrist* psychologist* publisher* publicist* researcher* research+assistant*
        sailor* salesman salesmen saleswoman seamstress* secretary secretaries security+guard* senator sergeant* servant* shepherd* shoemaker* shop+assistant* shopkeeper* singer singers social+worker* soldier soldiers solicitor* student students
        surgeon surgeons surveyor* tailor tailors teacher teachers primary+school+teacher* school+teacher* teaching+assistant* technician* trader traders trainee* translator* tutor tutors typist* unemployed university+student* veterinarian* vet
        waiter waiters waitress* watchman watchmen watchmaker* weaver weavers welder welders worker workers seasonal+worker* writer writers pensioner* retired retiree* conscientious+objector* businesspeople entrepreneur* proprietor* landlord* owner owners
        """,
        """
        учител* преподавател* воспитател* врач* доктор* хирург* терапевт* педиатр* акушер* медсестр* медбрат* фельдшер* фармацевт* аптекар* ветеринар* зоотехник* агроном* водител* шофёр* шофер* таксист* дальнобойщик* механик* слесар* токар*
        сварщик* электрик* монтёр* монтер* инженер* техник техника строител* каменщик* плотник* столяр* маляр* штукатур* кузнец* пекар* повар* официант* парикмахер* швея швеи швею портн* ткачих* вышивальщиц* ювелир* сапожник* продав* торгов* кассир* бухгалтер*
        экономист* юрист* адвокат* нотариус* судь* прокурор* следовател* полицейск* милиционер* участков* охранник* сторож* конвоир* надзирател* солдат* офицер* лейтенант* капитан* майор* полковник* пастух* чабан* табунщик* животновод* скотник* доярк* пчеловод* фермер*
        тракторист* комбайнёр* комбайнер* шахтёр* шахтер* рабоч* разнорабоч* грузчик* уборщи* дворник* домохозяйк* пенсионер* студент* аспирант* школьник* журналист* редактор* переводчик* писател* поэт* художник* музыкант* певец певц* певиц* актёр* актер* актрис*
        домбрист* библиотекар* программист* предпринимател* бизнесмен* чиновник* служащ* директор* завуч* заведующ* начальник* секретар* бригадир* старост* безработн* имам* мулл* портних* нян* сиделк* учён* профессор* доцент* менеджер*
        """,
        """
        мұғалім* ұстаз* тәрбиеші* дәрігер* медбике* мейірбике* фельдшер* фармацевт* малдәрігер* агроном* жүргізуші* шопыр* механик* дәнекерлеуші* электрші* инженер* құрылысшы* ұста ұстасы тігінші* аспаз* наубайшы* сатушы* саудагер* есепші* бухгалтер* экономист* заңгер* адвокат*
        тергеуші* полицей* учаскелік* күзетші* сарбаз* жылқышы* малшы* шопан* қойшы* бақташы* сауыншы* диқан* фермер* тракторшы* шахтер* жұмысшы* зейнеткер* студент* журналист* тілші* редактор* аудармашы* жазушы* ақын* суретші* әнші* күйші* домбырашы* кітапханашы* бағдарламашы*
        кәсіпкер* қызметкер* директор* меңгеруші* хатшы* бастығы* имам* молда* шаштараз* етікші* зергер* балташы* сылақшы* еденжуушы* жұмыссыз* ғалым* профессор* бригадир*
        """,
        """
        ئوقۇتقۇچى* مۇئەللىم* دوختۇر* سېسترا* ھەمشىرە* دورىگەر* شوپۇر* رېمونتچى* ئىنژېنېر* ئىشچى* دېھقان* چارۋىچى* پادىچى* قويچى* باغۋەن* باققال* سودىگەر* تىجارەتچى* ئاشپەز* ناۋاي* قاسساپ* تىككۈچى* موزدۇز* زەرگەر* تۆمۈرچى* ياغاچچى* ھارۋىكەش* ئوقۇغۇچى* ستۇدېنت*
        مۇخبىر* مۇھەررىر* تەرجىمان* يازغۇچى* شائىر* رەسسام* ناخشىچى* سازەندە* ئارتىس* ئۇسسۇلچى* پروفېسسور* ئالىم* ساقچى* قاراۋۇل* كادىر* باشلىق* مۇدىر* سېكرېتار* ھېسابچى* ئادۋوكات* سودىيە* پىنسىيونېر* پېنسىيونېر* ساتىراچ* گىلەمچى* قاۋاقچى* ئىمام* خاتىپ*
        """,
        """
        öğretmen* doktor* hemşire* şoför* mühendis* işçi* çiftçi* terzi* aşçı* fırıncı* esnaf* tüccar* gazeteci* avukat* öğrenci* emekli* muhasebeci* çoban* oqituvchi* o'qituvchi* shifokor* haydovchi* dehqon* tikuvchi* oshpaz* talaba* nafaqaxo'r*
        muğalim* muǵalim* dáriger* däriger* júrgizushi* jürgizuşi* malshy* malşy* esepshi* esepşi*
        """);

    private static readonly HanPhrases Chinese = new(
        """
        教师 老师 教员 教授 副教授 讲师 校长 班主任 幼师 保育员 医生 大夫 医师 护士 护士长 药剂师 药师 兽医 司机 驾驶员 出租车司机 货车司机 工人 农民工 农民 牧民 牧羊人 渔民 工程师 技术员 技师 电工 焊工 木工 瓦工 钳工 机修工 裁缝 缝纫工 纺织工 厨师 面包师 理发师 售货员 营业员 收银员 会计 出纳 律师 法官
        检察官 警察 民警 辅警 协警 警官 保安 门卫 看守 军人 士兵 记者 编辑 翻译 作家 诗人 画家 歌手 演员 舞蹈演员 音乐家 学者 研究员 程序员 商人 个体户 老板 经理 公务员 干部 书记 主任 局长 所长 队长 护林员 水管员 图书管理员 清洁工 环卫工 保姆 家庭主妇 退休工人 退休教师 退休干部 学生 大学生 研究生 博士生 阿訇 伊玛目 毛拉 宗教人士 失业 无业 务农 务工 打工 经商
        """);

    private static readonly PhraseTable Narrowing = new(
        "retired former senior junior chief head deputy assistant associate primary secondary school university medical military police prison village private freelance qualified trainee artillery army naval infantry",
        "сельск* школьн* главн* старш* младш* бывш* военн* районн* участков* тюремн* местн*", "аға бас ауылдық мектеп* аудандық бұрынғы", "باش سابىق مەكتەپ* يېزا*");

    // "retired non-commissioned officer", "сельский учитель".
    protected override Token Begin(Token first)
    {
        for (var n = 0; n < 2 && first.PreviousAdjacent is { } before && Narrowing.Find(before) is not null; n++)
            first = before;
        return first;
    }
}
