using System.Collections.Frozen;

namespace Redactor.Detection.Names.Han;

/// <summary>Chinese words that tell what stands beside them.</summary>
internal static class HanCues
{
    /// <summary>Follow a surname or a name.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        """
        书记 主任 所长 局长 队长 县长 乡长 镇长 村长 校长 院长 厂长 处长 科长 股长 组长 班长 厅长 州长 市长 区长 部长 会长 站长 检察长 审判长 法官 检察官 警官 警察 老师 教员 教授
        医生 大夫 护士 律师 翻译 干事 干部 先生 女士 小姐 同志 师傅 经理 老板 阿姨 大爷 大妈 大娘 大叔 大哥 大姐 叔叔 奶奶 爷爷 哥 姐 嫂 某 某某 某某某 阿訇 伊玛目 毛拉 阿吉 阿洪 队 庭长 指导员 副书记 副主任 副所长
        """);

    /// <summary>Stand before a name.</summary>
    public static readonly FrozenSet<string> Before = Set(
        """
        叫 名叫 叫做 名字叫 我叫 他叫 她叫 姓名 名字 丈夫 妻子 老公 老婆 爱人 父亲 母亲 爸爸 妈妈 儿子 女儿 大儿子 二儿子 小儿子 长子 次子 长女 次女 大女儿 小女儿 哥哥 弟弟 姐姐 妹妹 儿媳 儿媳妇 女婿 孙子 孙女 外孙 侄子 侄女 外甥 舅舅 叔叔 伯父 姑姑
        岳父 岳母 同事 同学 朋友 邻居 老师 学生 校长 所长 书记 主任 队长 局长 院长 医生 警察 警官 被告人 被告 原告 证人 申诉人 上诉人 罪犯 审判长 审判员 书记员 陪审员 人民陪审员 律师 翻译 签名 签字 经办人 联系人 记录人 抄写人 保管人 填表人 登记人
        失踪人 访谈人 整理 整理人 代写 翻译人 译者 教员 干部 经办 负责人 收件人 寄件人 申请人 委托人 代理人 监护人 致 的 和 与 及 或 对 给 把 被 让 请 问 是 找 跟 同 由 向 人 老人 大爷 阿訇 妻 夫 父 母 子 女 兄 弟 姐 妹
        """);

    /// <summary>Follow a name in running text.</summary>
    public static readonly FrozenSet<string> After = Set("说 的 是 在 和 与 及 被 也 就 从 对 把 去 到 来 有 没 没有 已经 后来 现在 今年 于 因 给 跟 曾 等 老人 一家 一起 一面 家 收 叫 问 答 带 告诉 通知 先生 女士 同志");

    /// <summary>Labels of a form: what follows their colon or space is a name.</summary>
    public static readonly FrozenSet<string> NameLabels = Set(
        """
        姓名 名字 申诉人 申请人 登记人 失踪人 证人 签名 签字 登记人签名 经办人 联系人 记录人 记录 抄写人 保管人 填表人 审判长 审判员 书记员 人民陪审员 陪审员 代理审判员 翻译 译者 妻子 丈夫 母亲 父亲 儿子 女儿 此致人 写信人 整理 整理人 代写人 医生 主治医师 医师 主任 班主任 老师 校长
        患者 病人 学生 家长 监护人 负责人 收件人 寄件人 受访人 访谈人 委托人 被告人 被告 上诉人 原告 辩护人 群主 发送人 护士 妻 夫 弟 兄 姐 妹 子 女 曾用名 别名 法定代表人 通知人 承办人 送达人 检察员 户主 被通知人 家属 亲属 被传唤人 传唤人
        """);

    /// <summary>Last characters of places below the region.</summary>
    public const string PlaceSuffixes = "县乡镇村庄屯市州";

    private static FrozenSet<string> Set(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
