/** The bytes of a file that another thread reads, asked for a piece ahead. @param ask gives the next piece; `undefined` at the end */
export async function* askedBytes(
  ask: () => Promise<Uint8Array | undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let asked = ask(); ; ) {
    const bytes = await asked
    if (bytes === undefined) return
    // Comes while these are unpacked.
    asked = ask()
    yield bytes
  }
}
