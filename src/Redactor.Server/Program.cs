Console.WriteLine("redactor");
