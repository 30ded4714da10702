import { imports, nothing, reads, silent, type Triggers, triggers } from '../trigger.ts'

const town = { GroupId: 'town' }
const topic = { ...town, TopicId: 'town@TOPIC#_tea' }
const hosts = { ...town, PermissionGroupId: '@PMG#_hosts' }
const permission = [{ TopicId: topic.TopicId, Permission: 1 }]

/** Communities: topics and permission groups. */
export const communities: Triggers = {
  'million_group_open_http_svc/create_topic': triggers(
    { ...town, TopicName: 'Milk' },
    'A topic is asked about before it is made, and told of after.',
    'Group.CallbackBeforeCreateTopic',
    'Group.CallbackAfterCreateTopic',
  ),
  'million_group_open_http_svc/destroy_topic': triggers(
    { ...town, TopicIdList: [topic.TopicId] },
    'Topics that are deleted.',
    'Group.CallbackAfterTopicDestroyed',
  ),
  'million_group_open_http_svc/modify_topic': triggers(
    { ...topic, TopicName: 'Green tea' },
    'Name, introduction, notice or picture of a topic.',
    'Group.CallbackAfterTopicInfoChanged',
  ),
  'million_group_open_http_svc/get_topic': nothing(
    { ...town, From_Account: 'amy', TopicIdList: [topic.TopicId] },
    reads,
  ),
  'group_open_http_svc/import_topic': nothing({ ...town, TopicName: 'Milk' }, imports),
  'group_open_http_svc/create_permission_group': nothing(
    { ...town, PermissionGroupName: 'Guests', Permission: 1 },
    silent,
  ),
  'group_open_http_svc/destroy_permission_group': nothing(
    { ...town, PermissionGroupIdList: ['@PMG#_hosts'] },
    silent,
  ),
  'group_open_http_svc/modify_permission_group': nothing({ ...hosts, Permission: 3 }, silent),
  'group_open_http_svc/get_permission_group': nothing(
    { ...town, PermissionGroupIdList: ['@PMG#_hosts'] },
    reads,
  ),
  'group_open_http_svc/add_topic_permission_group': nothing(
    { ...hosts, TopicPermissionList: permission },
    silent,
  ),
  'group_open_http_svc/set_topic_permission_group': nothing(
    { ...hosts, TopicPermissionList: permission },
    silent,
  ),
  'group_open_http_svc/delete_topic_permission_group': nothing(
    { ...hosts, TopicIdList: [topic.TopicId] },
    silent,
  ),
  'group_open_http_svc/get_topic_permission_group': nothing(hosts, reads),
  'group_open_http_svc/add_permission_group_member': nothing(
    { ...hosts, MemberList: [{ Member_Account: 'bob' }] },
    silent,
  ),
  'group_open_http_svc/get_permission_group_member_list': nothing({ ...hosts, Limit: 10, Next: '' }, reads),
}
