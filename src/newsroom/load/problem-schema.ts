import { z } from 'zod';
import { PROBLEM_AREAS, type Problem } from '#wire/problem.ts';

/** A problem as it is kept between builds. */
export const problemSchema: z.ZodType<Problem> = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.templateLiteral([z.enum(PROBLEM_AREAS), '/', z.string()]),
  file: z.string(),
  line: z.int(),
  column: z.int(),
  found: z.string(),
  expected: z.string(),
  remedy: z.string(),
});
