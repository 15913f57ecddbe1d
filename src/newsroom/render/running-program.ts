import type { ContentFolder } from '#desk/content-folder.ts';
import { openProgram } from './compile.ts';
import type { Program } from './kept-program.ts';
import { RenderThreads } from './render-threads.ts';

/** A program with threads that run it, for the settings and the code of a digest. */
interface Running {
  readonly engine: string;
  readonly program: Program;
  readonly threads: RenderThreads;
}

/** The program of a site with its threads, which stay from one build to the next as long as they can make it. */
export class RunningProgram {
  #running: Running | undefined;

  /** @param engine a digest of what makes the site (`siteDigest`) */
  async start(folder: ContentFolder, engine: string): Promise<Omit<Running, 'engine'>> {
    const program = await openProgram(folder);
    const before = this.#running;
    if (before?.engine === engine && before.program.entry === program.entry) return before;
    await this.stop();
    const running = { engine, program, threads: new RenderThreads(program, folder) };
    this.#running = running;
    return running;
  }

  /** Ends the threads. */
  async stop(): Promise<void> {
    await this.#running?.threads.close();
    this.#running = undefined;
  }
}
