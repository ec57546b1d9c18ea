namespace Redactor.Storage.Blobs;

/// <summary>There is no blob at an address.</summary>
public sealed class BlobMissingException(string blob) : Exception($"Blob {blob} is not in the store.")
{
    /// <summary>Address or, where there is not even a key, document and compartment.</summary>
    public string Blob { get; } = blob;
}

/// <summary>A blob is longer than the caller was ready to hold in memory.</summary>
public sealed class BlobTooLargeException(BlobAddress address) : Exception($"Blob {address} is larger than expected.")
{
    public BlobAddress Address { get; } = address;
}

/// <summary>Why a store could not do its work.</summary>
public enum BlobStoreFault
{
    /// <summary>The disk or quota is full.</summary>
    NoSpace,

    /// <summary>Rights are missing, or the disk refuses writes.</summary>
    Refused,

    /// <summary>The store did not answer, or answered with an error of its own.</summary>
    Unavailable,
}

/// <summary>The store could not do its work; nothing was changed, or it is not known that it was. Always worth retrying.</summary>
public sealed class BlobStoreException(BlobStoreFault fault, string code) : Exception($"The blob store failed ({fault}, {code}). {Advice(fault)}")
{
    public BlobStoreFault Fault { get; } = fault;

    /// <summary>The error code of the system or server, such as <c>28</c> or <c>SlowDown</c>.</summary>
    public string Code { get; } = code;

    /// <summary>True: the same call may succeed later.</summary>
    public bool IsTransient { get; } = true;

    private static string Advice(BlobStoreFault fault) => fault switch
    {
        BlobStoreFault.NoSpace => "Make room on its disk.",
        BlobStoreFault.Refused => "Check its rights and that it can be written to.",
        _ => "Check that it is running and can be reached.",
    };
}
