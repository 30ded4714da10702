import type { CallResponse } from '../caller.ts'
import type { Observe, TransportEvent } from './observe.ts'

/** Runs the callbacks of a client's owner, none of which may fail a call. */
export class Listeners {
  readonly #observe: Observe | undefined
  readonly #faulty = new Set<string>()

  /** Without `observe` no event is made. */
  constructor(observe: Observe | undefined) {
    this.#observe = observe
  }

  /** Reports an event, which is made only where `observe` is given. */
  tell(event: () => TransportEvent): void {
    const observe = this.#observe
    if (observe !== undefined) this.#run('observe', () => observe(event()))
  }

  /** Hands over what came with an answer. */
  respond(onResponse: (response: CallResponse) => void, response: CallResponse): void {
    this.#run('onResponse', () => onResponse(response))
  }

  /** Its first fault is reported; the same for every event would bury it. */
  #run(name: string, callback: () => unknown): void {
    const failed = async (cause: unknown) => {
      if (this.#faulty.has(name)) return
      this.#faulty.add(name)
      const { reportFault } = await import('./report-fault.ts')
      reportFault(name, cause)
    }
    try {
      Promise.resolve(callback()).catch(failed)
    } catch (error) {
      void failed(error)
    }
  }
}
