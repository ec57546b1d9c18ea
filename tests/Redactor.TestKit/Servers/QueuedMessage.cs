using System.Text;
using RabbitMQ.Client;

namespace Redactor.TestKit.Servers;

/// <summary>A message as it lies in a queue of RabbitMQ: everything a reader of the broker's disk or wire would see of it.</summary>
/// <param name="Headers">By name, each value as text.</param>
/// <param name="Body">The bytes sent.</param>
public sealed record QueuedMessage(IReadOnlyDictionary<string, string> Headers, string? ContentType, byte[] Body)
{
    internal static QueuedMessage Of(BasicGetResult got)
    {
        var headers = got.BasicProperties.Headers ?? new Dictionary<string, object?>(StringComparer.Ordinal);
        return new(headers.ToDictionary(h => h.Key, h => TextOf(h.Value), StringComparer.Ordinal), got.BasicProperties.ContentType, got.Body.ToArray());
    }

    private static string TextOf(object? value) => value switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        System.Collections.IList list => string.Join(';', list.Cast<object?>().Select(TextOf)),
        IDictionary<string, object?> table => string.Join(';', table.Select(t => $"{t.Key}={TextOf(t.Value)}")),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
