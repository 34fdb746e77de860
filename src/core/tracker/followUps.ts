import type { FollowUp } from '../../contract/runs.ts'
import type { Procedure } from '../../contract/tracker.ts'

const AFTER_WARNING: readonly FollowUp[] = [
  { id: 'follow-deliver', text: '将告诫书送交加害人、受害人', by: '民警', basis: '《反家庭暴力法》第十七条第一款' },
  { id: 'follow-committee', text: '通知居民委员会、村民委员会', by: '民警或辅警', basis: '《反家庭暴力法》第十七条第一款' },
  { id: 'follow-visit', text: '安排对加害人、受害人的查访', by: '民警', basis: '《反家庭暴力法》第十七条第二款' },
]
const SHELTER: FollowUp = {
  id: 'follow-shelter',
  text: '核实是否受到严重伤害、面临人身安全威胁或者无人照料，需要的通知并协助民政部门安置',
  by: '民警',
  basis: '《反家庭暴力法》第十五条第二款',
}

/**
 * Steps that the answers given so far open (LEGAL.md §4): a 告诫书 is delivered, notified and followed by visits
 * (反家庭暴力法 17); a harmed person without full capacity opens 安置 (15②). They do not block closing and go into
 * the hand-over until they are done. `answerOf` gives the answer that counts for a step.
 */
export function followUpsOf(procedure: Procedure, answerOf: (step: string) => string | undefined): FollowUp[] {
  const opened: FollowUp[] = []
  for (const step of procedure.steps) {
    const answer = answerOf(step.id)
    if (answer === undefined) continue
    if (step.choices.length > 0 && answer === '出具告诫书') opened.push(...AFTER_WARNING)
    if (/^有无.*限制民事行为能力人/.test(step.answer ?? '') && /^有(?!无)/.test(answer)) opened.push(SHELTER)
  }
  return opened.filter((each, index) => opened.findIndex(({ id }) => id === each.id) === index)
}
