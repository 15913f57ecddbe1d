import type { Block } from '#wire/body/blocks.ts';
import type { Span } from '#wire/position.ts';
import type { ContainerFields, FoundFields, Phrase } from './fields.ts';
import type { Source } from './source.ts';

/** One format of containers: a file in this folder, and a row in formats.ts. */
export interface ContainerReader {
  /** As `--format` and the front matter name it. */
  readonly name: string;
  /** Whether the first versions took it for plain copy: what they imported is proven as that. */
  readonly isLater?: boolean;
  /** Whether a text begins as this format does. */
  readonly sniff: (text: string) => boolean;
  /**
   * Opens a file that has this format, or is said to have it.
   *
   * @throws WireError with the code container/…
   */
  readonly read: (source: Source) => Item | FramedCopy;
}

/** Plain copy between the frames of a message. */
export interface FramedCopy {
  readonly fields: ContainerFields;
  /** Where the copy stands in the file, to be read as plain copy is. */
  readonly copy: Span;
}

/** An item of copy as an XML or JSON format gives it, before its values are checked. */
export interface Item {
  readonly fields: FoundFields;
  readonly blocks: readonly Block[];
  /** Words in neither: second headlines, summaries, captions. */
  readonly leftOut?: readonly Phrase[];
}
