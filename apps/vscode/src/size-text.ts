const units = ['B', 'KB', 'MB', 'GB', 'TB']

/** A number of bytes for a person: 1024 bytes are 1 KB. */
export function sizeText(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1023.5 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${size < 9.95 ? Math.round(size * 10) / 10 : Math.round(size)} ${units[unit]}`
}
