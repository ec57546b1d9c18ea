using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Redactor.Pipeline.Tests")]
