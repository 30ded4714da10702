/** The webhooks of an emulator: who is called. */
export interface EmulatorWebhooks {
  /** Resolves when everything that was told has been delivered, also what receivers caused meanwhile. */
  idle(): Promise<void>
}
