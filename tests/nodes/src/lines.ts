/** A line of Node. */
export type Line = (typeof lines)[number]

/** All lines that timkit is tested on, oldest first. The last one runs the tests. */
export const lines = [20, 22, 24, 26] as const
