import { z } from 'zod';

const changeSchema = z.strictObject({ was: z.string(), now: z.string() });

const blockSchema = z.strictObject({
  kind: z.enum(['paragraph', 'preformatted']),
  end: z.enum(['was', 'now']).optional(),
  parts: z.array(z.union([z.string(), changeSchema])),
});

/**
 * The words that the wire filed and those that are published, as one text: block by block, what both have, and in
 * between what has changed.
 */
export const comparisonSchema = z.array(blockSchema);
export type Comparison = readonly ComparedBlock[];

/** A paragraph, or kept lines. It has an `end` if a block of only one of the two texts ends here. */
export type ComparedBlock = z.infer<typeof blockSchema>;

/** What stands at one place in the wire copy and in the published text; empty where one of them has nothing there. */
export type Change = z.infer<typeof changeSchema>;
