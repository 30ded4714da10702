import { type Found, findAll } from './found.ts'

/** A key of an app has 64 digits of sixteen, in quotes here: a text of a program. Some write it unquoted in YAML, .env and properties. */
const quoted = /(?<quote>["'`])(?<value>[\da-f]{64})\k<quote>/gi
const unquoted = /^[ \t]*[\w.-]*key[\w.-]*[ \t]*[:=][ \t]*(?<value>[\da-f]{64})[ \t]*$/gim
/** What is said of one before it: its name. */
const isKey = /secret|(?<![a-z])key|Key\b|KEY|密钥/
/** What else has 64 digits. */
const isDigest = /sha-?256|hash|digest|checksum|integrity|fingerprint|commit|摘要|校验/i

/** A line that goes on in the next one, or says what that is. */
const belongsToNext = /[=(:]\s*$|^\s*(?:\/\/|#|\*|\/\*|--|<!--)/

/** Literals in a text that are an app's secret key, as far as its name tells: whoever reads that file can speak for every account. */
export function secretKeysIn(text: string): Found<string>[] {
  const found = [...findAll(text, quoted), ...findAll(text, unquoted)].filter(({ start }) => {
    const name = nameBefore(text, start)
    return isKey.test(name) && !isDigest.test(name)
  })
  return [...new Map(found.map((one) => [one.start, one])).values()].sort((a, b) => a.start - b.start)
}

/** What stands before a literal on its line, and on the one above where that belongs to it. */
function nameBefore(text: string, offset: number): string {
  const begin = text.lastIndexOf('\n', offset - 1) + 1
  const above = text.slice(text.lastIndexOf('\n', begin - 2) + 1, Math.max(0, begin - 1))
  const own = text.slice(begin, offset)
  return belongsToNext.test(above) ? `${above}\n${own}` : own
}

/** How programs of a language read a variable of their environment. */
const reads: Readonly<Record<string, string>> = {
  javascript: 'process.env.TIMKIT_SECRET_KEY',
  javascriptreact: 'process.env.TIMKIT_SECRET_KEY',
  typescript: "process.env.TIMKIT_SECRET_KEY ?? ''",
  typescriptreact: "process.env.TIMKIT_SECRET_KEY ?? ''",
  python: "os.environ['TIMKIT_SECRET_KEY']",
  go: 'os.Getenv("TIMKIT_SECRET_KEY")',
  java: 'System.getenv("TIMKIT_SECRET_KEY")',
  kotlin: 'System.getenv("TIMKIT_SECRET_KEY")',
  csharp: 'Environment.GetEnvironmentVariable("TIMKIT_SECRET_KEY")',
  php: "getenv('TIMKIT_SECRET_KEY')",
  ruby: "ENV.fetch('TIMKIT_SECRET_KEY')",
  rust: 'std::env::var("TIMKIT_SECRET_KEY").unwrap()',
}

/** What may stand in the place of a key in quotes; `undefined` where nothing does. */
export function fromEnvironment(language: string): string | undefined {
  return reads[language]
}
