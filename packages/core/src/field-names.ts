/**
 * The names of the fields of an object: its own, and those that its class or another prototype gives, such as by accessors, without
 * methods. A name may come twice.
 */
export function fieldNames(value: object): string[] {
  const names = Object.getOwnPropertyNames(value)
  for (let at = Object.getPrototypeOf(value); at !== null; ) {
    const next = Object.getPrototypeOf(at)
    // What every object has is no field.
    if (next !== null)
      names.push(
        ...Object.getOwnPropertyNames(at).filter((name) => typeof value[name as never] !== 'function'),
      )
    at = next
  }
  return names
}
