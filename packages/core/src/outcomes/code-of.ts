/** The value if it is a code: a whole number, also below zero, or one that came as a text of digits. */
export function codeOf(value: unknown): number | undefined {
  const code = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value
  return Number.isSafeInteger(code) ? (code as number) : undefined
}
