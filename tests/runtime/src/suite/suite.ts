/** Tests by what they prove: a name that a report can show alone, and what fails when it is not so. */
export type Suite = Readonly<Record<string, () => Promise<void>>>
