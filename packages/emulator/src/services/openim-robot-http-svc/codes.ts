/**
 * How `openim_robot_http_svc` refuses: as other accounts are refused, for want of a table of its own; `send_stream_msg` has one.
 * @see https://www.tencentcloud.com/document/product/1047/55281
 */
export const robotCodes = {
  /** Only of `send_stream_msg`. */
  badStream: 10004,
  /** Of the gateway: the family has none. */
  badJson: 60003,
  /** Of the gateway: the family has none. */
  unknownCommand: 60009,
  unknownRobot: 70107,
  tooManyRobots: 70398,
  badRequest: 70402,
  internal: 70500,
} as const
