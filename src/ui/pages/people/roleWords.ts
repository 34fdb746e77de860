import type { GivenRole } from '../../../contract/people.ts'

/** What each role may do, for whoever gives it. */
export const ROLE_DOES: Readonly<Record<GivenRole, string>> = {
  officer: '打勾、记录、交接；标明「民警」的步骤只有民警能打勾',
  auxiliary: '打勾、记录标明「民警或辅警」的步骤；不做询问、检查、扣押、约束、传唤和各种决定',
  trainee: '查阅、学习，不打勾',
  instructor: '看全班的学习情况',
  'legal-officer': '修订和审核手册内容，核对台账',
  commander: '安排勤务、签字、封存值班日、调整清单，收 PIN 重置通知；应当同时是民警',
  administrator: '管人员、PIN、本所设置和备份',
}

/** What somebody is: exactly one of these, or none of the first three for whoever only keeps people. */
export const STANDING: readonly GivenRole[] = ['officer', 'auxiliary', 'trainee']
/** What is given on top of it. */
export const FURTHER: readonly GivenRole[] = ['commander', 'legal-officer', 'instructor', 'administrator']
