/** The date in Beijing, some days from a moment, such as `2026-11-22`. @param from milliseconds since 1970. @default now */
export function beijingDate(days: number, from: number = Date.now()): string {
  return new Date(from + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
}
