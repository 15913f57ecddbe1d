const SWITCHES = ['--disable-gpu', '--disable-background-networking', '--disable-component-update'];

/** The switches of Chromium: no sandbox if run as root, and no calls home. */
export const BROWSER_SWITCHES: string[] =
  process.getuid?.() === 0 ? ['--no-sandbox', ...SWITCHES] : SWITCHES;
