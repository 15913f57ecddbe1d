import { isIn, type Share, WHOLE } from './share.ts';
import type { PlannedFile } from './site-plan.ts';

/** What is on a site already (`PublishedFiles`). */
export interface Published {
  /** The files of a planned one, or of a planned folder, that need not be made; none if it has to be made. */
  readonly kept: (planned: PlannedFile) => readonly string[];
}

/** A site that has nothing yet. */
export const NOTHING_PUBLISHED: Published = { kept: () => [] };

/** What a build has to make, and what it leaves as it is. */
export class SiteWork {
  readonly #published: Published;
  readonly #share: Share;
  readonly #planned = new Set<string>();
  readonly #files = new Map<string, PlannedFile>();
  readonly #kept = new Set<string>();

  /** @param share the part of the site that this build makes */
  constructor(published: Published, share = WHOLE) {
    this.#published = published;
    this.#share = share;
  }

  /** Whether a file is planned, for this share or for another. */
  has(file: string): boolean {
    return this.#planned.has(file);
  }

  /** How every file of this share of the new site was planned: by itself, or in a folder. */
  get files(): ReadonlyMap<string, PlannedFile> {
    return this.#files;
  }

  /** The files that are on the site as they are to be. */
  get kept(): ReadonlySet<string> {
    return this.#kept;
  }

  /** Plans a file or folder, and says whether it has to be made. Of two with the same name, the first counts. */
  add(planned: PlannedFile): boolean {
    const { file } = planned;
    if (this.#planned.has(file)) return false;
    const isOurs = isIn(this.#share, this.#planned.size);
    this.#planned.add(file);
    if (!isOurs) return false;
    const kept = this.#published.kept(planned);
    for (const one of kept) {
      this.#kept.add(one);
      this.#files.set(one, planned);
    }
    if (kept.length === 0 && !file.endsWith('/')) this.#files.set(file, planned);
    return kept.length === 0;
  }

  /** Records a file of a planned folder that was made. */
  madeWithin(file: string, planned: PlannedFile): void {
    this.#files.set(file, planned);
  }
}
