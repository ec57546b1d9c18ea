using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Redactor.Storage.Tests")]
