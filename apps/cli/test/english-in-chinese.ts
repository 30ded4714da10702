/** What is the same in every language: commands, flags, paths, addresses, names of variables, codes, versions, and what stands between quotes of the service. */
const names: readonly RegExp[] = [
  /（服务端原文：.*?）/gu,
  /^ {2}\$ .*$/gmu,
  /^\s*timkit [^\p{Script=Han}]*$/gmu,
  // Commands of a group and flags, with what they take, where help lists them.
  /^ {2}[a-z]+ {2,}/gmu,
  /^ {2}--.*?(?= {2,}|$)/gmu,
  // Values of a flag.
  /[a-z\d-]+(?:、[a-z\d-]+)+/gu,
  /\beval "\$\(.*?\)"/gu,
  /\b(?:echo|powershell|fish|Out-String|Invoke-Expression|npm install|chmod \d+)\b[^\p{Script=Han}\n]*/gu,
  /\btimkit(?: [a-z][\w.-]*)+/gu,
  /\b[\w+.-]+:\/\/\S+/gu,
  /\{[^\p{Script=Han}]*\}/gu,
  /(?:^|(?<=[\s（：=“]))[~.]?\/[^\s，。：；）”]*/gmu,
  /--?[\w-]+(?:[ =][A-Z][\w,|-]*)?/gu,
  /[“"][^”"\n]*[”"]/gu,
  /\b[\w./-]*[\d_./@-][\w./@-]*/gu,
  /\b[A-Z][A-Z\d]*\b/gu,
]

/** Words that no name, code or placeholder is. */
const english =
  /\b(?:an?|the|is|are|was|were|be|been|has|have|had|of|to|in|at|on|for|from|by|with|and|or|not|no|must|cannot|can|may|it|its|this|that|which|there|file|files|hour|hours|message|messages|did|does|do|failed|give|set|use|more|run|again)\b/i

/** The lines of a text in Chinese mode that hold English: a word of its grammar, or three words in a row. */
export function englishIn(text: string): string[] {
  return text.split('\n').filter((line) => {
    const rest = names.reduce((left, name) => left.replaceAll(name, ' '), line)
    return english.test(rest) || /[A-Za-z]{2,}(?: [A-Za-z]{2,}){2}/.test(rest)
  })
}
