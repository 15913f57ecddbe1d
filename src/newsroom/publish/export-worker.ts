import { parentPort, workerData } from 'node:worker_threads';
import { openContentFolder } from '#desk/content-folder.ts';
import { exportFiles } from './export-files.ts';

// The integration is the other end of this thread: it asks once, for a folder.
const root: string = workerData;

parentPort?.on('message', async (out: string) => {
  await exportFiles(openContentFolder({ ...process.env, CONTENT_DIR: root }), out);
  parentPort?.postMessage(true);
});
