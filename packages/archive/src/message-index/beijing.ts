/** How far Beijing is ahead of UTC; it has no daylight saving. */
export const beijingSeconds: number = 8 * 3600

/** `yyyyMMddHHmm…` in Beijing. */
export function beijing(unixSeconds: number): string {
  return new Date((unixSeconds + beijingSeconds) * 1000).toISOString().replaceAll(/\D/g, '')
}
