/**
 * How a changeset becomes a line of a CHANGELOG.md: the text as it was written, without the hash of its commit,
 * which says nothing to whoever installs a package.
 */

/** @param {{ summary: string }} changeset */
function getReleaseLine({ summary }) {
  return `- ${summary.trim().replaceAll(/\n(?!\n)/g, '\n  ')}`
}

/**
 * @param {unknown} _changesets
 * @param {readonly { name: string, newVersion: string }[]} dependencies
 */
function getDependencyReleaseLine(_changesets, dependencies) {
  return dependencies.map(({ name, newVersion }) => `- Comes with ${name} ${newVersion}.`).join('\n')
}

export default { getReleaseLine, getDependencyReleaseLine }
