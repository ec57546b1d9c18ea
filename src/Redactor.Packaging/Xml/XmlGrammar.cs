using System.Text;
using System.Xml;
using Redactor.Packaging.Writing;

namespace Redactor.Packaging.Xml;

/// <summary>
/// The rules of a schema, as far as our files use it: whatever it allows, the schema allows, and what our files never have is refused. Reads without a DTD, comments or
/// processing instructions; references must lead to an element of the file.
/// </summary>
/// <param name="root">Name of the root element.</param>
/// <param name="schemaLocation">The one value of <c>xsi:schemaLocation</c>.</param>
/// <param name="rules">By name; by name and <c>xsi:type</c> in brackets where an element has one.</param>
/// <param name="namespaceOf">Of an element, by its name.</param>
internal sealed class XmlGrammar(string root, string schemaLocation, IReadOnlyDictionary<string, ElementRule> rules, Func<string, string> namespaceOf)
{
    private const int MaxDepth = 32;
    private readonly string root = root;
    private readonly string schemaLocation = schemaLocation;
    private readonly IReadOnlyDictionary<string, ElementRule> rules = rules;
    private readonly Func<string, string> namespaceOf = namespaceOf;

    public static XmlReaderSettings Safe(int characters) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = characters,
        MaxCharactersFromEntities = 1024,
        CheckCharacters = true,
    };

    /// <param name="visit">Sees each element once its attributes were checked.</param>
    public bool Allows(byte[] file, Action<XmlReader>? visit = null)
    {
        if (file.AsSpan().StartsWith(Encoding.UTF8.Preamble) || !System.Text.Unicode.Utf8.IsValid(file)) return false;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file, writable: false), Safe(Math.Max(1, file.Length)));
            return new Reading(this, reader, visit).Run();
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>One file on its way through the rules.</summary>
    private sealed class Reading(XmlGrammar grammar, XmlReader reader, Action<XmlReader>? visit)
    {
        private readonly Stack<(ElementRule Rule, StringBuilder Children, StringBuilder Text)> open = [];
        private readonly HashSet<string> ids = new(StringComparer.Ordinal);
        private readonly List<string> references = [];

        public bool Run()
        {
            while (reader.Read())
            {
                var allowed = reader.NodeType switch
                {
                    XmlNodeType.XmlDeclaration => reader.GetAttribute("encoding") is null or "utf-8" or "UTF-8",
                    XmlNodeType.Element => Enter(),
                    XmlNodeType.EndElement => Leave(),
                    XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => AddText(),
                    _ => false,
                };
                if (!allowed) return false;
            }

            return open.Count == 0 && references.TrueForAll(ids.Contains);
        }

        private bool Enter()
        {
            var name = reader.LocalName;
            if (open.Count >= MaxDepth || (open.Count == 0 && !string.Equals(name, grammar.root, StringComparison.Ordinal))) return false;
            var type = reader.GetAttribute("type", XmlFile.InstanceNamespace);
            if (!grammar.rules.TryGetValue(type is null ? name : $"{name}[{type}]", out var rule)) return false;
            if (!string.Equals(reader.NamespaceURI, grammar.namespaceOf(name), StringComparison.Ordinal) || !CheckAttributes(rule)) return false;
            if (open.TryPeek(out var parent)) parent.Children.Append(name).Append(';');
            visit?.Invoke(reader);
            open.Push((rule, new StringBuilder(), new StringBuilder()));
            return !reader.IsEmptyElement || Leave();
        }

        private bool Leave()
        {
            var (rule, children, text) = open.Pop();
            return rule.AllowsChildren(children.ToString()) && rule.AllowsText(text.ToString());
        }

        private bool AddText()
        {
            if (!open.TryPeek(out var element)) return string.IsNullOrWhiteSpace(reader.Value);
            if (element.Rule.HoldsText) element.Text.Append(reader.Value);
            return element.Rule.HoldsText || string.IsNullOrWhiteSpace(reader.Value);
        }

        private bool CheckAttributes(ElementRule rule)
        {
            var found = 0;
            while (reader.MoveToNextAttribute())
            {
                if (reader.NamespaceURI is "http://www.w3.org/2000/xmlns/") continue;
                if (reader.NamespaceURI is XmlFile.InstanceNamespace)
                {
                    var known = reader.LocalName is "type" || (reader.LocalName is "schemaLocation" && open.Count == 0 && string.Equals(reader.Value, grammar.schemaLocation, StringComparison.Ordinal));
                    if (!known) return false;
                    continue;
                }

                if (reader.NamespaceURI.Length > 0 || !rule.Attributes.TryGetValue(reader.LocalName, out var attribute) || !attribute.Allows(reader.Value)) return false;
                if (attribute.Required) found++;
                if (attribute is { Kind: ValueKind.Id, Values: null } && !ids.Add(reader.Value)) return false;
                if (attribute is { Kind: ValueKind.IdRefs, Values: null }) references.AddRange(reader.Value.Split(' '));
            }

            reader.MoveToElement();
            return found == rule.Attributes.Values.Count(a => a.Required);
        }
    }
}
