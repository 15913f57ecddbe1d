import type { Block } from '../blocks.ts';
import type { FoundFields } from './fields.ts';

/** An item of copy as a format of XML or JSON has it, before its values are checked. */
export interface Item {
  readonly fields: FoundFields;
  readonly blocks: readonly Block[];
}
