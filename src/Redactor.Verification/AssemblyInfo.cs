using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Redactor.Pipeline")]
[assembly: InternalsVisibleTo("Redactor.Verification.Tests")]
