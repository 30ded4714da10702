import type { CutPlace } from './element-ends.ts'
import { simdScan } from './simd-scan.generated.ts'

/** What a scan of a piece found. */
export interface SimdScanned {
  /** The positions after brackets that close what was opened outside of all others. */
  readonly ends: number[]
  /** Where the piece was cut; below all depths where the list ended in it. */
  readonly place: CutPlace
}

/** Scans a piece that begins at a place; `undefined` when a backslash is outside of a text, which JSON has nowhere. */
export type SimdScan = (piece: Uint8Array, place: CutPlace) => SimdScanned | undefined

/** What `simd-scan.wat` exports. */
interface Exports {
  readonly memory: WebAssembly.Memory
  readonly state: WebAssembly.Global
  readonly scan: (length: number, state: number) => number
}

/** How much is scanned at once: as much as the memory has room for. */
const most = 256 * 1024
/** Where the memory has the ends: behind the input and the 64 bytes of its last step. */
const endsAt = most + 64

/** What compiles WebAssembly; absent in some engines, and where it is switched off. */
export interface WebAssemblyEngine {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object) => { readonly exports: object }
}

let loaded: { readonly scan: SimdScan | undefined } | undefined

/** Compiles the scan once for all; `undefined` where that cannot be. */
export function loadSimdScan(): SimdScan | undefined {
  loaded ??= { scan: compileSimdScan(globalThis.WebAssembly) }
  return loaded.scan
}

/** Compiles the scan; `undefined` where the runtime has no WebAssembly, no SIMD, or no permission to compile anything. */
export function compileSimdScan(engine: WebAssemblyEngine | undefined): SimdScan | undefined {
  if (engine === undefined) return undefined
  let exports: Exports
  try {
    const bytes = Uint8Array.from(atob(simdScan), (character) => character.charCodeAt(0))
    exports = new engine.Instance(new engine.Module(bytes)).exports as Exports
  } catch {
    // Each engine refuses in its own words, and none of them is a fault: what is slower gives the same.
    return undefined
  }
  const { memory, state, scan } = exports
  const input = new Uint8Array(memory.buffer, 0, endsAt)
  const found = new Uint32Array(memory.buffer, endsAt)
  return (piece, place) => {
    const ends: number[] = []
    let now = (place.depth << 2) | (place.escaped ? 2 : 0) | (place.inString ? 1 : 0)
    // Below 0 the list has ended.
    for (let at = 0; at < piece.length && now >= 0; at += most) {
      const part = piece.subarray(at, at + most)
      input.set(part)
      // The last step takes 64 bytes as well. Blanks mean nothing there.
      input.fill(0x20, part.length, part.length + 63)
      const count = scan(part.length, now)
      if (count < 0) return undefined
      for (let each = 0; each < count; each++) ends.push(at + (found[each] as number))
      now = state.value
    }
    return { ends, place: { depth: now >> 2, escaped: (now & 2) !== 0, inString: (now & 1) !== 0 } }
  }
}
