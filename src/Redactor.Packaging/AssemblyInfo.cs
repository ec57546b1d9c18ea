using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Redactor.Packaging.Tests")]
