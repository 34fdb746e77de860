/** What the last step of an escalation calls; its seat is held by a commander. */
export const LEADER_TITLE = '带班所领导'
