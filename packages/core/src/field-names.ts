/**
 * The names of the fields of an object: its own, and those that its class or another prototype gives, such as by accessors. A name may
 * come twice.
 */
export function fieldNames(value: object): string[] {
  const names: string[] = []
  for (let at: object | null = value, next: object | null; at !== null; at = next) {
    next = Object.getPrototypeOf(at)
    // What every object has is no field.
    if (next !== null || at === value) names.push(...Object.getOwnPropertyNames(at))
  }
  return names.filter((name) => name !== 'constructor')
}
