import { z } from 'zod';
import { isInstant } from '#dispatch/dates.ts';

// The schema that the tests check ninjs objects against.

const uri = z.string().refine((text) => URL.canParse(text));
const dateTime = z.string().refine(isInstant);
const text = z.strictObject({ role: z.string(), contentType: z.string(), value: z.string() });
const rendition = z.strictObject({ name: z.string(), contentType: z.string(), href: uri });
const named = z.strictObject({ name: z.string() });

/**
 * The part of IPTC ninjs 3.0 to 3.3 that a dispatch uses. It is closed, as the standard is: any other key is an error.
 */
export const ninjsSchema = z.strictObject({
  standard: z.strictObject({ name: z.literal('ninjs'), version: z.literal('3.0'), schema: uri }),
  uri,
  type: z.literal('text'),
  representationType: z.enum(['full', 'partial']),
  firstCreated: dateTime,
  versionCreated: dateTime,
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  language: z.string(),
  slugline: z.string().optional(),
  headlines: z.array(text),
  by: z.string().optional(),
  infoSources: z.array(z.strictObject({ name: z.string(), role: z.string() })),
  located: z.string().optional(),
  descriptions: z.array(text),
  bodies: z.array(text).optional(),
  subjects: z.array(named),
  people: z.array(named),
  organisations: z.array(named),
  places: z.array(
    z.strictObject({
      name: z.string(),
      rel: z.enum(['located', 'mentions']),
      contactInfo: z
        .array(z.strictObject({ address: z.strictObject({ country: z.string() }) }))
        .optional(),
      geoJSON: z
        .strictObject({
          type: z.literal('Point'),
          coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
        })
        .optional(),
    }),
  ),
  altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })),
  renditions: z.array(rendition),
  evolvedFrom: uri.optional(),
  associations: z
    .array(
      z.strictObject({
        name: z.string(),
        rel: z.enum(['original', 'translation', 'newer', 'replaced']),
        uri,
        type: z.literal('text'),
        representationType: z.literal('partial'),
        language: z.string(),
        headlines: z.array(text),
        renditions: z.array(rendition),
      }),
    )
    .optional(),
});
