namespace Redactor.Packaging;

/// <summary>One sentence for each fault: what is wrong and what to do.</summary>
public static class PackageAdvice
{
    private const string FetchAgain = "fetch it again, and if it stays, refuse it";
    private const string Refuse = "do not store it, and tell the operator of the service";

    public static string For(PackageFaultCode code) => code switch
    {
        PackageFaultCode.NotAZip => $"This is not a zip file, or its end is missing: {FetchAgain}.",
        PackageFaultCode.ZipMalformed => $"The zip is not written as packages are, or its headers contradict one another: {FetchAgain}.",
        PackageFaultCode.TrailingData => $"Something follows the end of the zip: {Refuse}.",
        PackageFaultCode.OverlappingEntries => $"Files of the zip lie over one another, as in a zip bomb: {Refuse}.",
        PackageFaultCode.Encrypted => $"A file is encrypted, which packages never are: {Refuse}.",
        PackageFaultCode.UnsupportedMethod => $"A file is packed in a way that packages do not use: {Refuse}.",
        PackageFaultCode.TooManyFiles => "It has more files than the limit: refuse it, or raise the limit if a document may be that long.",
        PackageFaultCode.TooLarge => "It unpacks to more than the limit, or a file grows more than packed files do: refuse it, or raise the limit if a document may be that large.",
        PackageFaultCode.PathTraversal => $"A name would lead out of the package's folder: {Refuse}.",
        PackageFaultCode.ForbiddenName => $"A name has characters that names of packages never have: {Refuse}.",
        PackageFaultCode.DuplicateName => $"Two files have one name, perhaps in other letters: {Refuse}.",
        PackageFaultCode.NotAFile => $"An entry is a folder, link or device, not a file: {Refuse}.",
        PackageFaultCode.SecondTopFolder => $"Something lies outside the package's one folder: {Refuse}.",
        PackageFaultCode.DataDamaged => $"The bytes of a file are not those that the zip says: {FetchAgain}.",
        PackageFaultCode.DeclarationInvalid => $"bagit.txt is not that of a BagIt 1.0 bag: {FetchAgain}.",
        PackageFaultCode.InfoInvalid => $"bag-info.txt is not that of a package of profile 1: {FetchAgain}, or use a newer program.",
        PackageFaultCode.ManifestMalformed => $"A manifest has a line of another form, or a file twice: {FetchAgain}.",
        PackageFaultCode.MissingFile => $"A file is missing that the manifest names or every package has: {FetchAgain}.",
        PackageFaultCode.UnlistedFile => $"A file is in no manifest: {Refuse}.",
        PackageFaultCode.UnknownFile => $"A file is of no kind that packages of profile 1 have: {Refuse}, or use a newer program.",
        PackageFaultCode.HashMismatch => $"A file is not the one that the manifest names: {FetchAgain}.",
        PackageFaultCode.OxumMismatch => $"Number or size of the files are not those in bag-info.txt: {FetchAgain}.",
        PackageFaultCode.SignatureMalformed => $"signature.jws is not a detached signature of a package: {FetchAgain}.",
        PackageFaultCode.AlgorithmRefused => $"The signature is not ES256, and no other is taken: {Refuse}.",
        PackageFaultCode.SignatureInvalid => $"The signature is not that of its key over this package: {Refuse}.",
        PackageFaultCode.UnknownKey => "No key of the keys file signed this package: get the newest keys from the operator (redactor package keys), over a way you trust, and verify again.",
        PackageFaultCode.NoKeys => "The signature has the right form, but no key was given, so nobody knows who made it: give the operator's keys with --keys.",
        PackageFaultCode.PdfInvalid => $"A PDF is none: {Refuse}.",
        PackageFaultCode.TextInvalid => $"A text is not plain UTF-8: {Refuse}.",
        PackageFaultCode.AltoInvalid => $"A file does not follow the rules of ALTO 4: {Refuse}.",
        PackageFaultCode.PremisInvalid => $"premis.xml does not follow the rules of PREMIS 3: {Refuse}.",
        PackageFaultCode.DublinCoreInvalid => $"dc.xml does not follow the rules of oai_dc: {Refuse}.",
        PackageFaultCode.RightsInvalid => $"rights.json has another form: {Refuse}, or use a newer program.",
        PackageFaultCode.ReportInvalid => $"report.json has another form: {Refuse}, or use a newer program.",
        PackageFaultCode.ContentsDisagree => $"Files of the package contradict one another: {Refuse}.",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A fault without advice."),
    };
}
