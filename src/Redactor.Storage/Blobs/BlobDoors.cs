using Redactor.Storage.Keys;

namespace Redactor.Storage.Blobs;

/// <summary>
/// Makes the two doors where a program is put together; everything else is given a door and nothing more. The compartments may have
/// different key stores and master keys, so that a machine that only translates and releases holds no key to anything sealed.
/// </summary>
public static class BlobDoors
{
    public static SealedBlobs OpenSealed(IBlobStore store, IWrappedKeyStore keys, MasterKeyRing ring) =>
        new(new CompartmentBlobs(store, new CompartmentKeys(keys, ring, Compartment.Sealed)));

    public static SealedNotes OpenNotes(IWrappedKeyStore keys, MasterKeyRing ring) => new(new CompartmentKeys(keys, ring, Compartment.Sealed));

    public static ClearedBlobs OpenCleared(IBlobStore store, IWrappedKeyStore keys, MasterKeyRing ring) =>
        new(new CompartmentBlobs(store, new CompartmentKeys(keys, ring, Compartment.Cleared)));
}
