import { build } from 'astro';

// Astro's own command would ask for telemetry first and print a stack trace behind every problem of the content.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  await build({});
} catch (error) {
  const isContent =
    error instanceof Error && (error.name === 'DispatchError' || error.name === 'SettingsError');
  process.stderr.write(`\n${isContent ? error.message : format(error)}\n`);
  process.exitCode = 1;
}

function format(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
