using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Redactor.Verification.Tests")]
