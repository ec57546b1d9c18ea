using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Redactor.Translation.Tests")]
