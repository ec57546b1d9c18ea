using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Redactor.Typeset.Tests")]
