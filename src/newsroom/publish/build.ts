import './prepare-process.ts';

// Imported only now, so that Node keeps what it compiles of it.
await import('./build-command.ts');
