import * as z from 'zod'

/** A message in detail, as `detailed.ts` writes it; what strangers wrote is in `text` and the three fields of data. */
export const messageOut = z.object({
  time: z.string(),
  from: z.string(),
  to: z.string().optional(),
  group: z.string().optional(),
  text: z.string(),
  types: z.array(z.string()),
  status: z.string().optional(),
  key: z.string().optional(),
  seq: z.int().min(0).max(0xffff_ffff).optional(),
  reply_to: z.string().optional(),
  custom_data: z.string().optional(),
  element_data: z.array(z.string()).optional(),
  forwarded: z.array(z.string()).optional(),
  peer_read: z.boolean().optional(),
  cut_characters: z.int().min(0).max(10_000_000).optional(),
})
