import { IntegrityError, type IntegrityFault } from '../../errors.ts'

/** Throws the error that says why a file cannot be read. */
export type Fail = (cause: string, fault?: IntegrityFault) => never

/** Makes what throws the errors of one file. */
export function failFor(name: string): Fail {
  return (cause, fault = 'format') => {
    throw new IntegrityError(`Cannot read ${name}: ${cause}`, { fault })
  }
}
