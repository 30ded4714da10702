/** Whether a secret key has the form of those in the console: 64 hex digits. Another may work, and was mostly not copied whole. */
export function isLikeKey(secretKey: string): boolean {
  return /^[0-9a-f]{64}$/i.test(secretKey)
}
