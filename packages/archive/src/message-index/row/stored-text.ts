/** What SQLite would cut (NUL) or replace (half of a surrogate pair), and the mark of what is stored as JSON text. */
const needsCare = /^"|\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Writes any text so that SQLite gives it back as it was; nearly all are written as they are. */
export function storedText(text: string): string {
  return needsCare.test(text) ? JSON.stringify(text) : text
}

export function readStoredText(stored: string): string {
  return stored.startsWith('"') ? (JSON.parse(stored) as string) : stored
}
