import type { Block } from '#wire/body/blocks.ts';
import type { FoundFields, Phrase } from './fields.ts';

/** An item of copy as an XML or JSON format gives it, before its values are checked. */
export interface Item {
  readonly fields: FoundFields;
  readonly blocks: readonly Block[];
  /** Words in neither: second headlines, summaries, captions. */
  readonly leftOut?: readonly Phrase[];
}
