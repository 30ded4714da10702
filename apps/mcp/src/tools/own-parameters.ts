/** The arguments of core's operations by the parameters of the tools that give them. */
const parameters: Readonly<Record<string, string>> = {
  'chat.peer': 'peer',
  'chat.groupId': 'group',
  operatorAccount: 'account',
  peerAccount: 'peer',
  groupId: 'group',
  groupIds: 'group',
  chatType: 'chat_type',
  chatTypes: 'chat_type',
}

const argument = /\bchat\.(?:peer|groupId)\b|\b(?:operatorAccount|peerAccount|groupIds?|chatTypes?)\b/g

/** Renames the arguments of core to the parameters of the tools: an assistant cannot mend an argument that it did not give. */
export function inOwnParameters(text: string): string {
  return text.replace(argument, (name) => parameters[name] ?? name)
}
