using System.Text;
using System.Xml;

namespace Redactor.Packaging.Writing;

/// <summary>XML as all files of a package have it: UTF-8 without a mark, two blanks of indent, LF.</summary>
internal static class XmlFile
{
    public const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Replace,
        CloseOutput = false,
    };

    public static byte[] Write(Action<XmlWriter> body)
    {
        using var file = new MemoryStream();
        using (var writer = XmlWriter.Create(file, Settings))
        {
            writer.WriteStartDocument();
            body(writer);
            writer.WriteEndDocument();
        }

        file.WriteByte((byte)'\n');
        return file.ToArray();
    }

    /// <summary>Characters that XML cannot hold become the replacement character.</summary>
    public static string Text(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) result.Append(text[i]).Append(text[++i]);
            else result.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '�');
        }

        return result.ToString();
    }
}
