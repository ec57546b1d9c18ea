namespace Redactor.Pipeline.Burn.Fax;

/// <summary>Collects codes into bytes, most significant bit first.</summary>
internal sealed class FaxBits(int capacity)
{
    private byte[] bytes = new byte[Math.Max(capacity, 64)];
    private int length;
    private uint pending;
    private int pendingBits;

    public void Write((ushort Bits, byte Length) code) => Write(code.Bits, code.Length);

    public void Write(uint bits, int count)
    {
        pending = (pending << count) | bits;
        pendingBits += count;
        while (pendingBits >= 8)
        {
            pendingBits -= 8;
            Append((byte)(pending >> pendingBits));
        }
    }

    /// <summary>All bytes so far, the last one padded with zeros.</summary>
    public byte[] ToArray()
    {
        if (pendingBits > 0)
            Write(0, 8 - pendingBits);
        return bytes[..length];
    }

    private void Append(byte value)
    {
        if (length == bytes.Length)
            Array.Resize(ref bytes, length * 2);
        bytes[length++] = value;
    }
}
