import type { VFile } from 'vfile';
import { z } from 'zod';

const astroData = z.object({
  frontmatter: z.object({
    wire: z.string().optional(),
    dateline: z.string().optional(),
    language: z.string().optional(),
  }),
});

/** The front matter that plugins read: Astro puts it into `file.data.astro`. Empty if there is none. */
export function frontMatterOf(file: VFile): z.infer<typeof astroData>['frontmatter'] {
  const parsed = astroData.safeParse(file.data['astro']);
  return parsed.success ? parsed.data.frontmatter : {};
}
