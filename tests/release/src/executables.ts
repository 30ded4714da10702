/** Programs for machines without Node, as they are called in a release: built for one system and processor each. */
export const executables: readonly string[] = [
  'timkit-linux-x64',
  'timkit-linux-arm64',
  'timkit-macos-x64',
  'timkit-macos-arm64',
  'timkit-windows-x64.exe',
]
