// Runs inside the jail: hostile file in, pixels out. Stdout carries frames only; nothing is ever printed.
return args is [var verb, ..] ? Redactor.Sandbox.Verbs.Run(verb) : 2;
