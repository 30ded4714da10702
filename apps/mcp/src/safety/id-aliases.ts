import type { MaskKind } from '../config/mask-kinds.ts'

/** What enciphers digits into as many digits, and back. */
interface Cipher {
  readonly encrypt: (digits: number[]) => number[]
  readonly decrypt: (digits: number[]) => number[]
}

/** Phone numbers in ids: mobile ones of China, those of all countries behind + or 00, and those of China with an area code. An amount is none. */
const numbers = new RegExp(
  [
    /(?<!\d|phone-\+?|[¥￥$€£] ?)/,
    /(?:(?:\+|00)?(?:86)?1[3-9]\d{9}|(?<![0-9A-Za-z])(?:\+[1-9]\d{7,14}|00[1-9]\d{9,12}|0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}))/,
    /(?!\d|[.,]\d)/,
  ]
    .map(({ source }) => source)
    .join(''),
  'g',
)
/** What is no id and no text, however many digits follow each other in it: digests, UUIDs, names of fences, cursors. */
const opaque =
  /\b(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=\d*[a-f])[\da-f]{32,}|untrusted-data-\w+|c\d\.[\w-]{40,})(?![\w-])/i
const aliases = /phone-(\+?)(\d{8,15})/g

/**
 * Ids that are phone numbers, or have one in them, under other names where phone numbers are masked: `13812345678` is `phone-60291837465`, the
 * same in every answer and on every replica. A model can ask about them and is not told them: the number is enciphered by FF1 (NIST SP
 * 800-38G) with a key that is derived from the one of cursors.
 */
export class IdAliases {
  readonly #secret: string
  readonly #on: boolean
  #cipher: Promise<Cipher> | undefined
  #ready: Cipher | undefined

  /** @param secret what the key is derived from */
  constructor(masks: readonly MaskKind[], secret: string) {
    this.#on = masks.includes('phone')
    this.#secret = secret
  }

  /** Loads what enciphers, where it is needed. */
  async prepare(): Promise<void> {
    if (!this.#on) return
    this.#cipher ??= cipherOf(this.#secret)
    this.#ready = await this.#cipher
  }

  /**
   * Replaces phone numbers in all texts of a value.
   *
   * @throws {Error} {@link prepare} has not been waited for: nothing is shown as it is.
   */
  hideIn<Value>(value: Value): Value {
    if (!this.#on) return value
    const { encrypt } = this.#prepared()
    return inTexts(value, (text) =>
      outside(opaque, text, (part) =>
        part.replace(numbers, (number) => {
          const [, plus = '', digits = ''] = /^(\+?)(\d+)$/.exec(number) ?? []
          return `phone-${plus}${changed(digits, encrypt)}`
        }),
      ),
    ) as Value
  }

  /** Gives back the numbers that stand under other names. */
  revealIn<Value>(value: Value): Value {
    if (!this.#on) return value
    const { decrypt } = this.#prepared()
    return inTexts(value, (text) =>
      text.replace(aliases, (_alias, plus: string, digits: string) => plus + changed(digits, decrypt)),
    ) as Value
  }

  #prepared(): Cipher {
    if (this.#ready === undefined) throw new Error('Ids cannot be hidden yet')
    return this.#ready
  }
}

async function cipherOf(secret: string): Promise<Cipher> {
  const { FF1 } = await import('@noble/ciphers/ff1.js')
  const key = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(`ids that are phone numbers\n${secret}`),
  )
  return FF1(10, new Uint8Array(key))
}

function changed(digits: string, change: (digits: number[]) => number[]): string {
  return change(Array.from(digits, Number)).join('')
}

/** A text with all of it changed but what a pattern finds. */
function outside(kept: RegExp, text: string, change: (part: string) => string): string {
  let done = ''
  let rest = text
  for (let found = kept.exec(rest); found !== null; found = kept.exec(rest)) {
    done += change(rest.slice(0, found.index)) + found[0]
    rest = rest.slice(found.index + found[0].length)
  }
  return done + change(rest)
}

/** A value with all its texts changed, names of members included; the bytes of a picture are no text. */
function inTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => inTexts(item, change))
  if (typeof value !== 'object' || value === null || ('type' in value && value.type === 'image')) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [change(name), inTexts(member, change)]),
  )
}
