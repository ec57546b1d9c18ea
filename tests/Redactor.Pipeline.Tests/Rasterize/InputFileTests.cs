using System.Diagnostics;
using Redactor.Documents;
using Redactor.Pipeline.Rasterize;

namespace Redactor.Pipeline.Tests.Rasterize;

public sealed class InputFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("input-file-tests").FullName;

    [Fact]
    public void A_plain_file_is_opened_at_its_beginning()
    {
        using var file = InputFile.Open(Make("scan.pdf", [1, 2, 3]), new RasterizeOptions());
        file.ReadByte().ShouldBe(1);
        file.Length.ShouldBe(3);
    }

    [Fact]
    public void A_link_is_refused() =>
        Code(File.CreateSymbolicLink(Path.Combine(folder, "link"), Make("target", [1])).FullName).ShouldBe(RejectionCode.NotAFile);

    [Fact]
    public void A_pipe_without_a_writer_is_refused_at_once()
    {
        var pipe = Path.Combine(folder, "pipe");
        Process.Start("/usr/bin/mkfifo", [pipe]).WaitForExit();
        Code(pipe).ShouldBe(RejectionCode.NotAFile);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    [InlineData("/")]
    public void A_device_or_folder_is_refused(string path) => Code(path).ShouldBe(RejectionCode.NotAFile);

    [Fact]
    public void A_socket_is_refused()
    {
        var path = Path.Combine(folder, "socket");
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(path));
        Code(path).ShouldBe(RejectionCode.NotAFile);
    }

    [Fact]
    public void A_file_that_is_not_there_cannot_be_read() => Code(Path.Combine(folder, "missing")).ShouldBe(RejectionCode.Unreadable);

    [Fact]
    public void An_empty_file_and_one_too_large_are_refused()
    {
        Code(Make("empty", [])).ShouldBe(RejectionCode.Empty);
        Code(Make("large", new byte[1001])).ShouldBe(RejectionCode.FileTooLarge);
        Code(Make("right", new byte[1000])).ShouldBeNull();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Make(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static RejectionCode? Code(string path)
    {
        try
        {
            InputFile.Open(path, new RasterizeOptions { MaxFileBytes = 1000 }).Dispose();
            return null;
        }
        catch (DocumentRejectedException rejected)
        {
            return rejected.Code;
        }
    }
}
