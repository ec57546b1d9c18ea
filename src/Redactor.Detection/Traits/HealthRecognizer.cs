using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Traits;

/// <summary>Illness, injury, disability, pregnancy and treatment, in every language, and English and Russian names of illnesses by their endings.</summary>
internal sealed class HealthRecognizer() : TraitRecognizer("health/1", EntityType.Health, 0.65, "a word for health, illness or disability", Words, Chinese)
{
    private const int ShortestIllness = 7;
    private const int MostWords = 6;

    private static readonly string[] Endings =
        ["itis", "osis", "pathy", "algia", "plegia", "phrenia", "ectomy", "aemia", "emia", "sclerosis", "carcinoma", "sarcoma", "lymphoma", "патия", "патии", "патию", "алгия", "алгии", "френия", "френии", "френией", "плегия", "эктомия", "томия", "осклероз", "осклероза"];

    private static readonly PhraseTable NoIllness = new("diagnosis prognosis sympathy empathy apathy antipathy telepathy metamorphosis hypnosis academia анатомия анатомии симпатия симпатии симпатию антипатия апатия автономия автономии астрономия");

    private static readonly PhraseTable Words = new(
        """
        abortion* aids alcoholi* allerg* amputat* anaemi* anemi* asthma* autis* bedridden bleeding blind blindness blood+pressure bruise bruises bruised burns+on cancer* cataract* cerebral+palsy chemotherapy cirrhosis coma concussion* contusion* deaf deafness dement* depress* diabet*
        dialysis disabilit* disabled drug+addict* epilep* fractur* gastric+ulcer* haemorrhage* headache* heart+attack* heart+disease* heart+condition* heart+failure* hepatitis hernia* hiv hospitali* hypertension hypertensive ill+health illness illnesses infarction* infertil* injection* injured
        injuries injury insomnia insulin kidney+disease* kidney+failure* kidney+stone* lame leukaemia leukemia limp limps limped liver+disease* loss+of+vision loss+of+hearing loss+of+sight malnutrition malnourished medication* mental+disorder* mental+illness* mentally+ill menstruat* migraine* miscarriage* miscarried
        neuralgia nightmares operation+on pacemaker* panic+attack* paraly* parkinson* periods+stopped pneumonia post-traumatic pregnan* prosthe* psychosis psychotic ptsd rash rheumati* schizophren* sciatica scar scars scarred seizure* sick+leave slipped+disc* sterilis* steriliz* stroke strokes suicid* surgery surgeries swollen
        trauma traumatic tubercul* tumour* tumor* ulcer* unconscious vomit* wheelchair* wound wounds wounded hepatitis+b iud intrauterine diagnos* degenerative
        """,
        """
        абсцесс* авитаминоз* аллерги* ампутац* ампутир* анеми* аритми* артрит* артроз* астм* беременн* бессонниц* болезн* болеет болел болела бронхит* выкидыш* гастрит* гепатит* гипертони* гипертенз* глухот* глухой глухая горб* грыж* давлени* депресс* диабет* диагноз* диализ* желтух* заболевани*
        заик* импотенц* инвалид* инсулин* инсульт* инфаркт* ишеми* катаракт* кашля* коляск* кома коме контузи* костыл* кровотечен* лейкоз* лечени* лечил* малокров* менструац* месячные мигрен* на+учёте+у+психиатра невралг* недержан* немота обморок* ожог* онемен* операци* опухол* остеохондроз* отёк* отек* парализ* паралич*
        перелом* пневмони* порок+сердца приступ* припадк* простат* протез* психоз* психическ* рак+груди рак+желудка рак+лёгких рак+печени ранен* ревмати* рубц* сахарн*+диабет* сердечн* синяк* слеп* слепой сотрясени* спид стерилиз* суицид* травм* туберкул* увечь* хрома* хромот* цирроз* шизофрени* шрам* эпилепс* язв* аборт* спираль
        """,
        """
        ауырады ауырып ауырған ауруы ауруын ауруынан ауруханада науқас* сырқат* дертке мүгедек* диабет* қант+диабеті* қан+қысымы* қантамыр* жүрек+талмасы* жүрегі+ауыр* инфаркт* инсульт* өкпе+ауру* туберкулез* құрт+ауру* гепатит* бауыры+ауыр* бүйрегі* обыр* рак+ауру* ісік* операция* ота+жаса* жарақат* сынған сынығы* сынып
        жаралы* тыртық* күйік* ұйқысыздық* күйзеліс* жүйкесі* жүйке+ауру* шизофрени* эпилепс* талма* сал+болып салданып соқыр* саңырау* мылқау* ақсақ* ақсап* протез* жүкті* жүктілік* екіқабат аяғы+ауыр түсік* стерилиз* спираль* укол* диагноз* созылмалы* қақсап* қан+аздық*
        """,
        """
        كېسەل* ئاغرىق* ئاغرىپ مېيىپ* دىيابېت* قەنت+سىيىش قان+بېسىم* يۈرەك+كېسەل* ئۆپكە+كېسەل* جىگەر+كېسەل* بۆرەك+كېسەل* تۇبېركۇلۇز* راك* ئۆسمە* ئوپېراتسىيە* يارا يارىلان* يارىسى سۇنغان سۇنۇپ سۇنۇق* كۆيۈك* ئۇيقۇسىزلىق* روھىي+كېسەل* ساراڭ* پالەچ* قارىغۇ* گاس گاچا* توكۇر* ئاقساق* ھامىلىدار* بويىدا+بار تۇغماس* ئوكۇل* دىياگنوز* ھوشىدىن*
        بالا+چۈشۈر* ئاستما* گېپاتىت* ئۆپكە+ياللۇغ* ئاپپېندىتسىت* شىزوفرېنىيە*
        """,
        "hastalık* hasta hastası hastaydı kanser* engelli* özürlü* hamile* ameliyat* yaralı* felç* kasal* nogiron* homilador* auyryp aýyryp naýqas* múgedek* mügedek*");

    private static readonly HanPhrases Chinese = new(
        """
        残疾 残疾人 残疾证 智障 精神病 精神分裂 精神分裂症 抑郁 抑郁症 焦虑症 失眠 自杀 癫痫 糖尿病 高血压 低血压 心脏病 冠心病 心梗 心肌梗死 脑梗 脑梗塞 脑溢血 中风 偏瘫 瘫痪 癌症 肝癌 肺癌 胃癌 乳腺癌 宫颈癌 肿瘤 白血病 贫血 肝炎 乙肝 肝硬化 肾病 肾结石 尿毒症 透析 胃病 胃溃疡 胆结石 结核 肺结核 肺炎 哮喘 支气管炎 关节炎 风湿
        腰椎间盘突出 颈椎病 骨折 骨裂 脑震荡 外伤 受伤 伤疤 疤痕 烧伤 烫伤 冻伤 失明 白内障 耳聋 聋哑 聋哑人 跛脚 截肢 假肢 轮椅 拐杖 怀孕 孕妇 流产 堕胎 早产 不孕 绝育 绝育手术 结扎 上环 节育环 月经 闭经 手术 住院 化疗 放疗 诊断 诊断为 病历 病史 慢性病 传染病 艾滋病 性病 阑尾炎 营养不良 浮肿 昏迷 晕倒 吐血 便血 打针 吃药 注射
        """);

    private static readonly PhraseTable Inner = new("of the in his her to left right lower upper tibia fibula femur patella kneecap skull vertebra vertebrae rib ribs arm leg wrist ankle hip spine eye ear knee hand foot 4th 5th sacral lumbar cervical chronic acute");
    private static readonly PhraseTable Body = new("left right lower upper tibia fibula femur patella kneecap skull vertebra vertebrae rib ribs arm leg wrist ankle hip spine eye ear eyes ears knee hand foot sacral lumbar cervical левой правой левого правого руки ноги ребра рёбер позвоночника бедра голени кисти ключицы черепа глаза уха");
    private static readonly PhraseTable Narrowing = new("chronic acute severe mental total partial permanent degenerative paranoid psychotic type second+degree third+degree хроническ* тяжёл* тяжел* остр* сахарн* открыт* закрыт* созылмалы ауыр");

    protected override Token? ByShape(Token token) =>
        token.WordKey.Length >= ShortestIllness && Array.Exists(Endings, e => token.WordKey.EndsWith(e, StringComparison.Ordinal)) && NoIllness.Find(token) is null ? token : null;

    // "total disability", "хроническая болезнь".
    protected override Token Begin(Token first) => first.PreviousAdjacent is { } before && Narrowing.Find(before) is not null ? before : first;

    // "fracture of the left kneecap", "loss of vision in his left eye".
    protected override Token Extend(Token last)
    {
        var end = last;
        var token = last.NextAdjacent;
        for (var n = 0; n < MostWords && token is not null && (Inner.Find(token) is not null || Body.Find(token) is not null); n++, token = token.NextAdjacent)
        {
            if (Body.Find(token) is not null)
                end = token;
        }

        return end;
    }
}
