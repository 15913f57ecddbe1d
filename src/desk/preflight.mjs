// Checks the set-up before any package is loaded. It is plain old JavaScript, because the Node that runs it may be the
// wrong version.
import { existsSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

function findFault() {
  if (!existsSync(new URL('node_modules/astro/package.json', root))) {
    return 'The packages are not installed. Run: npm ci';
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 24) {
    const found = `Node ${major}.${minor} runs here, and Slugline needs the Node 24 that comes with its packages.`;
    const isInstalled = existsSync(new URL('node_modules/node/bin/node', root));
    const remedy = isInstalled
      ? 'Use the npm scripts: npm run build, npm test, npm run dev.'
      : 'It was not installed; its install script must be allowed to run. Run: npm ci --foreground-scripts';
    return `${found}\n${remedy}`;
  }
  return undefined;
}

const fault = findFault();
if (fault) {
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}
