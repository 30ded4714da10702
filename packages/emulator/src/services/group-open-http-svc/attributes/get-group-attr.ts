/** The same command, under a path that only clients know. */
export { getGroupAttr } from '../../group-open-attr-http-svc/get-group-attr.ts'
