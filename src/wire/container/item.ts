import type { Block } from '#wire/body/blocks.ts';
import type { FoundFields, Phrase } from './fields.ts';

/** An item of copy as a format of XML or JSON has it, before its values are checked. */
export interface Item {
  readonly fields: FoundFields;
  readonly blocks: readonly Block[];
  /** Words that are neither: second headlines, summaries, captions. */
  readonly leftOut?: readonly Phrase[];
}
