using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Redactor.TestKit.Hostile;

/// <summary>Encrypts a one-page PDF with the oldest scheme, RC4 of 40 bits (PDF 1.7, section 7.6.3, revision 2): enough for a reader to ask for a password.</summary>
public static class PdfEncryption
{
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] Id = Encoding.ASCII.GetBytes("0123456789abcdef");

    public static byte[] OnePage(string userPassword, string ownerPassword)
    {
        const int Permissions = -4;
        var owner = Rc4(Md5(Pad(ownerPassword))[..5], Pad(userPassword));
        var key = Md5([.. Pad(userPassword), .. owner, .. BitConverter.GetBytes(Permissions), .. Id])[..5];
        var user = Rc4(key, Padding);
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>");
        var objectKey = Md5([.. key, 4, 0, 0, 0, 0])[..10];
        pdf.AddStream("", Rc4(objectKey, "100 100 100 100 re f"u8.ToArray()));
        pdf.Add($"<< /Filter /Standard /V 1 /R 2 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> /P {Permissions} >>");
        return pdf.Build($"/Encrypt 5 0 R /ID [<{Convert.ToHexString(Id)}> <{Convert.ToHexString(Id)}>]");
    }

    private static byte[] Pad(string password) => [.. Encoding.Latin1.GetBytes(password).Concat(Padding).Take(32)];

    [SuppressMessage("Security", "CA5351", Justification = "The file format's own, not ours.")]
    private static byte[] Md5(byte[] data) => MD5.HashData(data);

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 255]);
        }

        return result;
    }
}
