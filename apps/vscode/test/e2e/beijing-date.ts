/** The date in Beijing, some days from today, such as `2026-11-22`. */
export function beijingDate(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
}
