/** What tools are for, and what an access token can be good for: conversations of an account, messages of the whole app, who somebody is. */
export const toolsets = ['read', 'search', 'people', 'statistics'] as const

/** A group of tools that are allowed together. */
export type Toolset = (typeof toolsets)[number]

/** The scope of access tokens that the tools of a toolset need, such as `im:read`. */
export function scopeOf(toolset: Toolset, prefix: string): string {
  return `${prefix}${toolset}`
}
