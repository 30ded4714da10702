/** Resolves when work ends, well or not. */
export function ended(work: unknown): Promise<void> {
  const end = (): void => undefined
  return Promise.resolve(work).then(end, end)
}
