/** The kind of text that most fields are. */
import { z } from 'astro/zod';

/** A text of one line that is not empty. */
export const line = z
  .string()
  .min(1)
  .refine((text) => !text.includes('\n'), { error: 'one line' });
