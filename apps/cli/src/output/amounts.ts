const names = ['B', 'KB', 'MB', 'GB', 'TB']

/** Bytes as people read them, 1024 to the next unit: `1.5 MB`. */
export function bytesText(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < names.length - 1) {
    value /= 1024
    unit++
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${names[unit]}`
}
