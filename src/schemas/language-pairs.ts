/** `content/pairs.yaml`: which texts of the two languages were last seen to say the same. */
import { z } from 'astro/zod';

/** The hash of a text in each language, written `zh 1a2b3c4d, en 5e6f7a8b`. */
const pair = z
  .string()
  .regex(/^zh [0-9a-f]{8}, en [0-9a-f]{8}$/, 'not as npm run pairs writes it')
  .transform((text) => ({ zh: text.slice(3, 11), en: text.slice(-8) }));

/** By part: `NoSuchKey`, `NoSuchKey#key-not-found`, `NoSuchKey#prevent`, `ec/0002-00000902`, `guides/retries`. */
export const languagePairs = z.record(z.string(), pair);

export type LanguagePairs = z.infer<typeof languagePairs>;
export type LanguagePair = LanguagePairs[string];
