using System.Runtime.CompilerServices;

// Only the leak check may issue a ClearancePass.
[assembly: InternalsVisibleTo("Redactor.Verification")]
