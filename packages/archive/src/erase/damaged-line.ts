const decoder = new TextDecoder()

/** What bytes say that are no JSON, or no message. */
export interface DamagedLine {
  /** The text, also with its escapes read. */
  readonly text: string
  /** Whether each line of it with any text says itself who wrote it. */
  readonly isSigned: boolean
}

/** Reads what can be read of bytes, whatever is wrong with them. */
export function readDamaged(bytes: Uint8Array): DamagedLine {
  const raw = decoder.decode(bytes)
  const text = raw.includes('\\') ? `${raw}\n${unescaped(raw)}` : raw
  return { text, isSigned: raw.split('\n').every((line) => !hasContent(line) || hasWriter(line)) }
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
