const decoder = new TextDecoder()

/** What bytes say that are no JSON, or no message. */
export interface DamagedLine {
  /** The text, also with its escapes read. */
  readonly text: string
  /** The accounts that it says wrote, whole: a name that is cut is nobody's. Also where up to two letters before it are damaged. */
  readonly writers: ReadonlySet<string>
  /** The accounts that it says were written to. */
  readonly recipients: ReadonlySet<string>
  /** Whether each line of it with any text says itself who wrote it. */
  readonly isSigned: boolean
}

/** Reads what can be read of bytes, whatever is wrong with them. */
export function readDamaged(bytes: Uint8Array): DamagedLine {
  const raw = decoder.decode(bytes)
  const text = raw.includes('\\') ? `${raw}\n${unescaped(raw)}` : raw
  // What is read of escapes may show a name inside of one that has quotes.
  const isInside = ({ key }: { readonly key: string }) =>
    raw.includes(`${key}\\"`) || !raw.includes(`${key}"`)
  const named = [...namedIn(raw), ...(text === raw ? [] : [...namedIn(unescaped(raw))].filter(isInside))]
  const valuesOf = (isKey: (key: string) => boolean) =>
    new Set(named.flatMap(({ key, value }) => (isKey(key) ? [value] : [])))
  return {
    text,
    writers: valuesOf(isWriterKey),
    recipients: valuesOf((key) => key === 'To_Account'),
    isSigned: raw.split('\n').every((line) => !hasContent(line) || hasWriter(line)),
  }
}

/** Names and the whole values behind them, also inside of texts. */
function* namedIn(text: string): Generator<{ readonly key: string; readonly value: string }> {
  for (const [, key = '', quoted, number, unclosed = ''] of text.matchAll(
    /([^\s"\\:,{}[\]]{10,12})"\s*:\s*(?:"((?:[^"\\]|\\.)*)"|(\d+)(?=\s*[,}])|"([^"\\\n]*[},\]])\s*$)/gm,
  )) {
    const value = number ?? unescaped(quoted ?? unclosed)
    if (quoted !== undefined || number !== undefined) yield { key, value }
    // Where the quote behind it is lost, what follows an object or a value stands there.
    const bare = value.replace(/[},\]\s]+$/, '')
    if (bare !== value) yield { key, value: bare }
  }
}

const writerKey = 'From_Account'

/** The name of who wrote, but for its first letters or two of them. */
function isWriterKey(key: string): boolean {
  if (key.length < writerKey.length) return writerKey.endsWith(key) && !'To_Account'.endsWith(key)
  return [...writerKey].filter((letter, at) => letter !== key[at]).length <= 2
}

/** Whether there is more than brackets, numbers and words of JSON. */
function hasContent(line: string): boolean {
  return /[^\s{}[\],\d.:+-]/.test(line.replace(/\b(?:null|true|false)\b/g, ''))
}

/** Of several messages in a line each has to say it. */
function hasWriter(line: string): boolean {
  const writers = line.match(/"From_Account"\s*:\s*(?:"(?:[^"\\]|\\.)*"|\d+\s*[,}])/g) ?? []
  return writers.length > 0 && writers.length === line.split('From_Acc').length - 1
}

const short: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/g, (_, code?: string, one = '') =>
    code === undefined ? (short[one] ?? one) : String.fromCharCode(Number.parseInt(code, 16)),
  )
}
