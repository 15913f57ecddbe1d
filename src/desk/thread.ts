import { Worker } from 'node:worker_threads';

interface Waiting<Reply> {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A thread that answers requests one after another. Its module answers each message with one. Both sides must agree on
 * the types of the messages.
 */
export class Thread<Request, Reply> {
  readonly #worker: Worker;
  readonly #waiting: Waiting<Reply>[] = [];
  #end: Error | undefined;

  constructor(module: URL, workerData: unknown) {
    // The thread must not inherit the flags of the command.
    this.#worker = new Worker(module, { workerData, execArgv: [] });
    this.#worker.on('message', (reply: Reply) => this.#waiting.shift()?.resolve(reply));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`exit code ${code}`)));
  }

  /** @throws what ended the thread, if it ends before it has answered */
  ask(request: Request): Promise<Reply> {
    this.#worker.ref();
    const reply = new Promise<Reply>((resolve, reject) => {
      if (this.#end) reject(this.#end);
      else this.#waiting.push({ resolve, reject });
    });
    // If the thread fails, the first reply that is awaited says so.
    reply.catch(() => undefined);
    this.#worker.postMessage(request);
    return reply;
  }

  /** Lets the process end while the thread is idle; false if requests are unanswered or the thread has ended. */
  rest(): boolean {
    if (this.#end || this.#waiting.length > 0) return false;
    this.#worker.unref();
    return true;
  }

  /** Ends the thread; open requests are never answered. */
  async close(): Promise<void> {
    this.#waiting.splice(0);
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#end ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#end);
  }
}
