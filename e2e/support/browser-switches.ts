const SWITCHES = ['--disable-gpu', '--disable-background-networking', '--disable-component-update'];

/** How Chromium is started: as root only without its sandbox, and without calling home. */
export const BROWSER_SWITCHES: string[] =
  process.getuid?.() === 0 ? ['--no-sandbox', ...SWITCHES] : SWITCHES;
